use std::fmt;

use super::excerpt;

/// The path from the root of a dataset to a value; written out only for an error.
#[derive(Clone, Copy)]
pub(super) struct Path<'a> {
    step: Step<'a>,
    parent: Option<&'a Path<'a>>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Field(&'a str),
    Item(usize),
}

impl<'a> Path<'a> {
    /// The root of the dataset.
    pub(super) const TOP: Self = Self { step: Step::Field(""), parent: None };

    /// The field called `name` of this value.
    pub(super) const fn field(&'a self, name: &'a str) -> Self {
        Self { step: Step::Field(name), parent: Some(self) }
    }

    /// The item at `index` of this list.
    pub(super) const fn item(&'a self, index: usize) -> Self {
        Self { step: Step::Item(index), parent: Some(self) }
    }
}

impl fmt::Display for Path<'_> {
    /// `metrics[3].targets.2022.value`; empty for the root.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(parent) = self.parent else { return Ok(()) };
        parent.fmt(f)?;
        match self.step {
            Step::Field(name) if parent.parent.is_none() => f.write_str(&excerpt(name)),
            Step::Field(name) => write!(f, ".{}", excerpt(name)),
            Step::Item(index) => write!(f, "[{index}]"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_written_as_in_javascript() {
        let (metrics, targets) = (Path::TOP.field("metrics"), "targets");
        let metric = metrics.item(3);
        let targets = metric.field(targets);
        let target = targets.field("2022");
        assert_eq!(target.field("value").to_string(), "metrics[3].targets.2022.value");
        assert_eq!(Path::TOP.to_string(), "");
    }
}
