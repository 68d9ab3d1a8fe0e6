use super::choice::ALL;
use crate::model::{Dataset, MAX_PLANS};

/// One bit per plan.
const _: () = assert!(MAX_PLANS <= 8);

/// Which plans are shown: at least one, out of at most [`MAX_PLANS`].
///
/// ```
/// use plan_compare::state::PlanSet;
///
/// let first = PlanSet::all(3).toggled(1).toggled(2);
/// assert!(first.is_only(0));
/// assert_eq!(first.toggled(0), first, "the last plan stays");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanSet {
    shown: u8,
    all: u8,
}

impl PlanSet {
    /// All of `count` plans, 1 to [`MAX_PLANS`].
    pub const fn all(count: usize) -> Self {
        let all = u8::MAX >> (8 - count);
        Self { shown: all, all }
    }

    /// The plans of `indices` out of `count`; `None` if none of them exists.
    pub fn of(indices: impl IntoIterator<Item = usize>, count: usize) -> Option<Self> {
        let all = Self::all(count).all;
        let shown = indices.into_iter().filter(|i| *i < count).fold(0, |shown, i| shown | 1 << i);
        (shown != 0).then_some(Self { shown, all })
    }

    /// The plans of a comma-separated list of ids, or all for `all` and an empty list, and whether every id is
    /// known. Without a known one it is all plans.
    pub(super) fn from_list(list: &str, dataset: &Dataset) -> (Self, bool) {
        let all = Self::all(dataset.plans.len());
        if list.is_empty() || list == ALL {
            return (all, true);
        }
        let indices: Vec<_> = list.split([',']).map(|id| dataset.plan_index(id.trim_ascii())).collect();
        let plans = Self::of(indices.iter().flatten().copied(), dataset.plans.len());
        (plans.unwrap_or(all), indices.iter().all(Option::is_some))
    }

    /// Whether the plan at `index` is shown.
    pub const fn contains(self, index: usize) -> bool {
        self.shown >> index & 1 == 1
    }

    /// Whether every plan is shown.
    pub const fn is_all(self) -> bool {
        self.shown == self.all
    }

    /// Whether the plan at `index` is the only one shown, and so cannot be switched off.
    pub const fn is_only(self, index: usize) -> bool {
        self.shown == 1 << index
    }

    /// The same with every plan shown.
    #[must_use]
    pub const fn with_all(self) -> Self {
        Self { shown: self.all, all: self.all }
    }

    /// The same with the plan at `index` switched, unless it is the only one.
    #[must_use]
    pub const fn toggled(self, index: usize) -> Self {
        let shown = (self.shown ^ 1 << index) & self.all;
        if shown == 0 { self } else { Self { shown, all: self.all } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_plan_stays() {
        let only = PlanSet::all(3).toggled(0).toggled(2);
        assert!(only.is_only(1));
        assert_eq!(only.toggled(1), only);
        assert!(only.toggled(0).contains(0));
        assert_eq!(PlanSet::of([7], 3), None);
        assert!(PlanSet::of([0, 1, 2], 3).is_some_and(PlanSet::is_all));
        assert!(PlanSet::all(6).contains(5) && !PlanSet::all(6).contains(6));
    }
}
