//! Which functions of a module call which.

use std::collections::{BTreeMap, BTreeSet};

use walrus::ir::{Visitor, dfs_in_order};
use walrus::{ConstExpr, ElementItems, ExportItem, FunctionId, GlobalKind, Module};

/// The calls of a module, and the functions that can be called from outside.
#[derive(Default)]
pub(super) struct CallGraph {
    /// What each function calls, or takes the address of.
    calls: BTreeMap<FunctionId, BTreeSet<FunctionId>>,
    /// The functions that can be called without being named in another function, and how.
    entries: BTreeMap<FunctionId, &'static str>,
}

impl CallGraph {
    /// Reads the graph off a module.
    pub(super) fn new(module: &Module) -> Self {
        let mut graph = Self::default();
        for (id, function) in module.funcs.iter_local() {
            let mut named = Named::default();
            dfs_in_order(&mut named, function, function.entry_block());
            graph.calls.insert(id, named.0);
        }
        graph.entries.extend(module.start.map(|id| (id, "is the start of the module")));
        for export in module.exports.iter() {
            if let ExportItem::Function(id) = export.item {
                graph.entries.insert(id, "is exported");
            }
        }
        for global in module.globals.iter() {
            if let GlobalKind::Local(ConstExpr::RefFunc(id)) = global.kind {
                graph.entries.insert(id, "stands in a global");
            }
        }
        // Rust represents function pointers as indices into the table: any code can call a function in it.
        for element in module.elements.iter() {
            let ids = match &element.items {
                ElementItems::Functions(ids) => ids.clone(),
                ElementItems::Expressions(_, values) => values.iter().filter_map(function).collect(),
            };
            graph.entries.extend(ids.into_iter().map(|id| (id, "stands in the table")));
        }
        graph
    }

    /// How a function can be called without being named in another one, as the end of a sentence.
    pub(super) fn entry(&self, id: FunctionId) -> Option<&'static str> {
        self.entries.get(&id).copied()
    }

    /// The functions that call this one.
    pub(super) fn callers(&self, id: FunctionId) -> impl Iterator<Item = FunctionId> {
        self.calls.iter().filter(move |(_, calls)| calls.contains(&id)).map(|(caller, _)| *caller)
    }

    /// The functions that can still be called when the functions `ended` call nothing.
    pub(super) fn reachable_without(&self, ended: &BTreeSet<FunctionId>) -> BTreeSet<FunctionId> {
        let mut reachable = BTreeSet::new();
        let mut rest: Vec<FunctionId> = self.entries.keys().copied().collect();
        while let Some(id) = rest.pop() {
            if reachable.insert(id) && !ended.contains(&id) {
                rest.extend(self.calls.get(&id).into_iter().flatten());
            }
        }
        reachable
    }
}

/// The functions that stand in the instructions of another.
#[derive(Default)]
struct Named(BTreeSet<FunctionId>);

impl Visitor<'_> for Named {
    fn visit_function_id(&mut self, id: &FunctionId) {
        self.0.insert(*id);
    }
}

fn function(value: &ConstExpr) -> Option<FunctionId> {
    if let ConstExpr::RefFunc(id) = value { Some(*id) } else { None }
}
