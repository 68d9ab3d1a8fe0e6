//! The npm package, installed as a page's developer installs it: in a plain page, through bundlers
//! that are told nothing, and by its types.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use plan_compare_browsers::{Engine, Page, Site, esbuild, expect, npm, tsc, vite};
use serde_json::{Value, json};
use xtask::serve::Policy;

use crate::builds::works;

const ELEMENT: &str = "<plan-compare></plan-compare>";

/// Runs a program in a folder.
fn run(folder: &Path, program: impl AsRef<OsStr>, arguments: &[&str]) -> Result<()> {
    let program = program.as_ref();
    let named = || format!("{} {}", program.display(), arguments.join(" "));
    let output = Command::new(program).args(arguments).current_dir(folder).output().with_context(named)?;
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    ensure!(
        output.status.success(),
        "{}: ended with {}, expected success\n{}{}",
        named(),
        output.status,
        said(&output.stdout),
        said(&output.stderr)
    );
    Ok(())
}

/// A page's folder with the package installed in it: what `files` does not name is not there.
fn installed() -> Result<Site> {
    let site = Site::empty()?;
    site.write("package.json", r#"{ "private": true, "type": "module" }"#)?;
    let package = npm()?;
    let package = package.to_str().context("a path in Unicode")?;
    let quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
    let arguments = [&["install", "--offline", "--install-links"], &quiet[..], &[package]].concat();
    run(site.path(), "npm", &arguments)?;
    Ok(site)
}

/// The same, with a script that does nothing but import the package.
fn importing(specifier: &str) -> Result<Site> {
    let site = installed()?;
    site.write("main.js", &format!("import '{specifier}';\n"))?;
    Ok(site)
}

/// The page of a folder is live, and module and chunk are found.
async fn is_whole(folder: &Path) -> Result<()> {
    let page = works(folder, Policy::Strict).await?;
    let taken = page.run("return Promise.all([element().toCSV(), element().toSVG()])").await?;
    let is_svg = taken[1].as_str().is_some_and(|text| text.contains("<svg"));
    ensure!(taken[0].is_string() && is_svg, "found {taken}, expected a table and a picture");
    page.no_console_errors()?;
    Ok(())
}

/// The names of the files in a folder that have this extension.
fn files(folder: &Path, extension: &str) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        found.push(entry?.path());
    }
    found.retain(|path| path.extension().is_some_and(|each| each == extension));
    Ok(found)
}

#[tokio::test]
async fn a_plain_page_with_the_package_is_live() -> Result<()> {
    let site = installed()?;
    let script = r#"<script type="module" src="./node_modules/plan-compare/plan-compare.js"></script>"#;
    site.write_page("index.html", &format!("{ELEMENT}{script}"))?;
    is_whole(site.path()).await
}

#[tokio::test]
async fn a_page_that_vite_builds_is_live() -> Result<()> {
    let site = importing("plan-compare")?;
    site.write_page("index.html", &format!(r#"{ELEMENT}<script type="module" src="./main.js"></script>"#))?;
    run(site.path(), vite()?, &["build", "--logLevel", "warn"])?;
    let built = site.path().join("dist");
    let wasm = files(&built.join("assets"), "wasm")?;
    ensure!(wasm.len() == 2, "found {wasm:?} among what Vite has built, expected the two modules");
    is_whole(&built).await
}

#[tokio::test]
async fn pages_that_esbuild_bundles_are_live() -> Result<()> {
    for specifier in ["plan-compare", "plan-compare/inline"] {
        let site = importing(specifier)?;
        run(
            site.path(),
            esbuild()?,
            &["main.js", "--bundle", "--outfile=dist/main.js", "--log-level=warning"],
        )?;
        let built = site.path().join("dist");
        let page = format!(r#"{ELEMENT}<script src="./main.js" defer></script>"#);
        site.write_page("dist/index.html", &page)?;
        is_whole(&built).await.context(specifier)?;
    }
    Ok(())
}

/// A server that renders pages imports what its pages import; there is no document, and nothing to define.
#[test]
fn a_server_imports_the_package_and_nothing_happens() -> Result<()> {
    let site = installed()?;
    let folder = site.path().join("node_modules/plan-compare");
    let mut specifiers = vec!["plan-compare".to_owned(), "plan-compare/inline".to_owned()];
    // What the entries import when there is an element is not in the way of a bundler for servers either.
    for script in files(&folder, "js")? {
        let name = script.file_name().unwrap_or_default().to_string_lossy().into_owned();
        specifiers.push(format!("./node_modules/plan-compare/{name}"));
    }
    ensure!(specifiers.len() >= 7, "found {specifiers:?}, expected the entries and what they import");
    for specifier in specifiers {
        let before = "const before = Object.getOwnPropertyNames(globalThis).join();";
        let after =
            "if (Object.getOwnPropertyNames(globalThis).join() !== before) throw new Error('a new global');";
        let script = format!("{before}\nawait import('{specifier}');\n{after}\n");
        run(site.path(), "node", &["--input-type=module", "--eval", &script]).context(specifier)?;
    }
    Ok(())
}

#[test]
fn a_strict_compiler_accepts_what_the_types_allow_and_nothing_else() -> Result<()> {
    let site = installed()?;
    site.write("consumer.ts", include_str!("consumer.ts"))?;
    let strict = ["--noEmit", "--strict", "--target", "es2022", "consumer.ts"];
    for resolution in [
        ["--module", "esnext", "--moduleResolution", "bundler"],
        ["--module", "nodenext", "--moduleResolution", "nodenext"],
    ] {
        run(site.path(), tsc()?, &[&strict[..], &resolution].concat())?;
    }
    Ok(())
}

#[test]
fn whatever_the_package_names_is_in_it() -> Result<()> {
    let site = installed()?;
    let folder = site.path().join("node_modules/plan-compare");
    let package: Value = serde_json::from_str(&fs::read_to_string(folder.join("package.json"))?)?;
    expect("the version", &package["version"], &json!(env!("CARGO_PKG_VERSION")))?;
    expect("what is run when it is installed", &package["scripts"], &Value::Null)?;
    let mut named = vec!["README.md".to_owned(), "LICENSE-MIT".to_owned(), "LICENSE-APACHE".to_owned()];
    let mut rest =
        vec![&package["exports"], &package["types"], &package["customElements"], &package["sideEffects"]];
    while let Some(value) = rest.pop() {
        rest.extend(value.as_array().into_iter().flatten());
        rest.extend(value.as_object().into_iter().flatten().map(|(_, value)| value));
        named.extend(value.as_str().map(str::to_owned));
    }
    ensure!(named.len() > 15, "found {named:?} in package.json, expected its exports");
    for name in named {
        ensure!(folder.join(&name).is_file(), "{name}: named by the package, expected it to be in it");
    }
    Ok(())
}

/// The names in one of the lists of the manifest.
fn names(list: &Value) -> BTreeSet<String> {
    list.as_array()
        .into_iter()
        .flatten()
        .filter_map(|each| each["name"].as_str())
        .map(str::to_owned)
        .collect()
}

/// A list of names that a script gives.
async fn found(page: &Page, script: &str) -> Result<BTreeSet<String>> {
    Ok(serde_json::from_value(page.run(script).await?)?)
}

#[tokio::test]
async fn the_manifest_describes_the_element_that_is_defined() -> Result<()> {
    let site = installed()?;
    let script = r#"<script type="module" src="./node_modules/plan-compare/plan-compare.js"></script>"#;
    site.write_page("index.html", &format!("{ELEMENT}{script}"))?;
    let manifest = fs::read_to_string(site.path().join("node_modules/plan-compare/custom-elements.json"))?;
    let manifest: Value = serde_json::from_str(&manifest)?;
    let described = &manifest["modules"][0]["declarations"][0];

    let page = Page::start(Engine::Chromium, site.path()).await?;
    let raise = "EventTarget.prototype.dispatchEvent";
    let source = format!(
        "const raised = new Set(); window.raised = raised;
        {{ const raise = {raise}; {raise} = function (event) {{
            if (this.localName === 'plan-compare') raised.add(event.type);
            return raise.call(this, event);
        }}; }}"
    );
    page.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": source }))?;
    page.open_live("index.html").await?;

    // Of two properties it only watches that nobody takes them for attributes.
    let watched =
        "return element().constructor.observedAttributes.filter((name) => !['data', 'state'].includes(name))";
    let attributes = found(&page, watched).await?;
    ensure!(
        names(&described["attributes"]) == attributes,
        "the element has {attributes:?}, expected those of the manifest"
    );

    let own = "const members = [...Object.getOwnPropertyNames(element().constructor.prototype), ...Object.keys(element())];
        return members.filter((name) => !/^constructor$|Callback$/.test(name))";
    let members = found(&page, own).await?;
    ensure!(
        names(&described["members"]) == members,
        "the element has {members:?}, expected those of the manifest"
    );

    page.click(".entries details.entry > summary").await?;
    page.run("element().setAttribute('scale', 'none')").await?;
    page.wait_for("raised.size >= 4").await?;
    let raised = found(&page, "return [...raised]").await?;
    ensure!(names(&described["events"]) == raised, "found {raised:?} raised, expected those of the manifest");

    let parts = found(&page, "return [...new Set(all('[part]').flatMap((node) => [...node.part]))]").await?;
    ensure!(
        names(&described["cssParts"]) == parts,
        "found the parts {parts:?}, expected those of the manifest"
    );
    Ok(())
}
