//! The modules of a crate, read off its files, and which of them use which: by imports, grouped or not, and by paths
//! in expressions, types and macros.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use petgraph::algo::tarjan_scc;
use petgraph::graphmap::DiGraphMap;
use proc_macro2::{TokenStream, TokenTree};
use walkdir::WalkDir;

/// Modules by their paths in the crate, `chart::panel`; the root is empty.
pub(crate) struct Modules(BTreeMap<String, Module>);

#[derive(Default)]
struct Module {
    /// Whether it is the `mod.rs` of a folder, or the root: what it names of its children it hands on.
    is_folder: bool,
    /// Every path that its file names.
    paths: Vec<Vec<String>>,
}

impl Modules {
    /// Reads every file below `folder`.
    pub(crate) fn read(folder: &Path) -> Self {
        let mut modules = BTreeMap::new();
        for entry in WalkDir::new(folder) {
            let path = entry.expect("a readable folder").into_path();
            if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(folder).expect("it is below").with_extension("");
                let source = fs::read_to_string(&path).expect("a readable file");
                modules.insert(name.to_string_lossy().replace('/', "::"), source);
            }
        }
        Self::of(modules.iter().map(|(name, source)| (name.as_str(), source.as_str())))
    }

    /// Modules by the paths of their files, with `::` for slashes and without the ending, and their sources.
    pub(crate) fn of<'a>(files: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let mut modules = BTreeMap::<String, Module>::new();
        for (file, source) in files {
            let folder = file.strip_suffix("mod").or_else(|| ["lib", "main"].contains(&file).then_some(""));
            let name = folder.unwrap_or(file).trim_end_matches("::").to_owned();
            let module = modules.entry(name).or_default();
            module.is_folder |= folder.is_some();
            paths(source.parse().expect("Rust"), &mut module.paths);
        }
        Self(modules)
    }

    /// Which module uses which other.
    pub(crate) fn uses(&self) -> BTreeSet<(String, String)> {
        let mut uses = BTreeSet::new();
        for (name, module) in &self.0 {
            // A folder's own file declares its children and hands on what is in them.
            let own =
                |to: &str| module.is_folder && (name.is_empty() || to.starts_with(&format!("{name}::")));
            let found = module.paths.iter().filter_map(|path| self.target(name, path, 0));
            uses.extend(found.filter(|to| to != name && !own(to)).map(|to| (name.clone(), to)));
        }
        uses
    }

    /// Modules that use each other in a circle.
    pub(crate) fn circles(&self) -> Vec<Vec<String>> {
        let uses = self.uses();
        let graph: DiGraphMap<&str, ()> =
            uses.iter().map(|(from, to)| (from.as_str(), to.as_str())).collect();
        let circles = tarjan_scc(&graph).into_iter().filter(|circle| circle.len() > 1);
        circles.map(|circle| circle.into_iter().map(str::to_owned).collect()).collect()
    }

    /// The module in which what `path` names in the module `at` is defined.
    fn target(&self, at: &str, path: &[String], depth: usize) -> Option<String> {
        let mut base: Vec<&str> = at.split("::").filter(|part| !part.is_empty()).collect();
        let mut rest = path;
        match rest.first()?.as_str() {
            "crate" => base.clear(),
            "super" => drop(base.pop()),
            "self" => {}
            // A child of a folder, named without `self::`.
            first if self.0.contains_key(&join(&base, first)) => return self.below(&base, rest, depth),
            _ => return None,
        }
        rest = &rest[1..];
        while rest.first().is_some_and(|part| part == "super") {
            base.pop();
            rest = &rest[1..];
        }
        self.below(&base, rest, depth)
    }

    fn below(&self, base: &[&str], path: &[String], depth: usize) -> Option<String> {
        let mut at = base.join("::");
        for (i, part) in path.iter().enumerate() {
            let child = join(&[&at], part);
            if self.0.contains_key(&child) {
                at = child;
                continue;
            }
            // What a folder hands on is defined where it takes it from.
            let module = self.0.get(&at)?;
            if module.is_folder && depth < 8 {
                let handed =
                    module.paths.iter().filter(|known| known.len() > 1 && known.last() == Some(part));
                let defined =
                    handed.filter_map(|known| self.target(&at, known, depth + 1)).find(|to| *to != at);
                if let Some(defined) = defined {
                    return Some(defined);
                }
            }
            return (i > 0 || !at.is_empty()).then_some(at);
        }
        (!at.is_empty()).then_some(at)
    }
}

fn join(base: &[&str], part: &str) -> String {
    let parts = base.iter().copied().chain([part]).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("::")
}

/// Every path in `tokens`: names with `::` between them, and what stands in braces behind one.
fn paths(tokens: TokenStream, found: &mut Vec<Vec<String>>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at] {
            TokenTree::Ident(_) if !is_colons(&tokens, at.wrapping_sub(2)) => {
                at = path(&tokens, at, &[], found);
            }
            TokenTree::Group(group) => {
                paths(group.stream(), found);
                at += 1;
            }
            _ => at += 1,
        }
    }
}

/// Reads the path that begins at `at` behind `prefix`, and gives where it ends.
fn path(tokens: &[TokenTree], mut at: usize, prefix: &[String], found: &mut Vec<Vec<String>>) -> usize {
    let mut names = prefix.to_vec();
    loop {
        match tokens.get(at) {
            Some(TokenTree::Ident(ident)) => names.push(ident.to_string()),
            Some(TokenTree::Group(group)) if !names.is_empty() => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                let mut inside = 0;
                while inside < inner.len() {
                    inside = match &inner[inside] {
                        TokenTree::Ident(ident) if ident == "as" => inside + 2,
                        TokenTree::Ident(_) => path(&inner, inside, &names, found),
                        _ => inside + 1,
                    };
                }
                return at + 1;
            }
            _ => break,
        }
        at += 1;
        if !is_colons(tokens, at) {
            break;
        }
        at += 2;
    }
    // (`use super::{self, …}` names the module itself.)
    if names.len() > 1 && names.last().is_some_and(|last| last == "self") {
        names.pop();
    }
    found.push(names);
    at.max(1)
}

fn is_colons(tokens: &[TokenTree], at: usize) -> bool {
    let is_colon =
        |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
    is_colon(tokens.get(at)) && is_colon(tokens.get(at.wrapping_add(1)))
}

#[cfg(test)]
mod tests {
    use super::Modules;

    fn circles(files: &[(&str, &str)]) -> Vec<Vec<String>> {
        Modules::of(files.iter().copied()).circles()
    }

    #[test]
    fn every_way_to_use_a_module_is_seen() {
        for source in [
            "use crate::b::two::B;",
            "use crate::{b::{two::B as C}, c};",
            "use super::super::b::two::{self};",
            "fn f() -> crate::b::two::B { loop {} }",
            "fn f() { vec![super::super::b::two::g()] }",
            "use crate::b::B;",
            "use crate::Handed;",
        ] {
            let files = [
                ("lib", "pub mod a; pub mod b; pub use b::B as Handed; pub use b::Handed;"),
                ("a::mod", "mod one;"),
                ("a::one", source),
                ("b::mod", "mod two; pub use two::{B, Handed};"),
                ("b::two", ""),
            ];
            let uses = Modules::of(files.into_iter()).uses();
            assert!(uses.contains(&("a::one".to_owned(), "b::two".to_owned())), "{source}: {uses:?}");
        }
    }

    #[test]
    fn a_circle_is_found_and_a_folder_that_hands_on_is_none() {
        let folder = ("mod", "mod one; mod two; pub use one::One; pub use two::Two;");
        assert_eq!(circles(&[folder, ("one", ""), ("two", "use super::One;")]), Vec::<Vec<String>>::new());
        let found = circles(&[folder, ("one", "use super::Two;"), ("two", "use super::One;")]);
        assert_eq!(found.len(), 1);
    }
}
