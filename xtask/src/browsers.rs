//! The browsers and drivers of this machine.

use std::env;
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};
use walkdir::WalkDir;
use xshell::{Shell, cmd};

use crate::tools::find_on_path;

/// The Debian and Ubuntu packages that have everything. `xvfb-run` asks for `xauth`.
const PACKAGES: [&str; 7] =
    ["chromium", "chromium-driver", "firefox-esr", "webkit2gtk-driver", "xvfb", "xauth", "fonts-noto-cjk"];

/// A program of a browser, and how it is found.
struct Wanted {
    /// The variable that names it to the tests, and that a person may set to choose another.
    variable: &'static str,
    /// Its names on the `PATH`.
    names: &'static [&'static str],
}

const WANTED: [Wanted; 6] = [
    Wanted {
        variable: "PLAN_COMPARE_CHROMIUM",
        names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    },
    Wanted { variable: "PLAN_COMPARE_CHROMEDRIVER", names: &["chromedriver"] },
    Wanted { variable: "PLAN_COMPARE_FIREFOX", names: &["firefox-esr", "firefox"] },
    Wanted { variable: "PLAN_COMPARE_WEBKITDRIVER", names: &["WebKitWebDriver"] },
    Wanted { variable: "PLAN_COMPARE_MINIBROWSER", names: &["MiniBrowser"] },
    Wanted { variable: "PLAN_COMPARE_XVFB_RUN", names: &["xvfb-run"] },
];

/// The programs of the browsers, each under the variable that names it to the tests.
#[derive(Debug)]
pub(crate) struct Browsers {
    programs: Vec<(&'static str, PathBuf)>,
}

impl Browsers {
    /// Finds the browsers; installs them with apt where that is possible.
    pub(crate) fn ensure(shell: &Shell) -> Result<Self> {
        if let Ok(found) = Self::find(shell) {
            return Ok(found);
        }
        let Some(sudo) = apt_prefix(shell) else {
            return Self::find(shell).context(how_to_install());
        };
        println!("Installing the browsers the tests run in; this takes 1 to 3 minutes.");
        // Through `env`, because the prefix may be empty and `sudo` forgets variables.
        cmd!(shell, "env {sudo...} apt-get update --quiet").run()?;
        cmd!(
            shell,
            "env {sudo...} env DEBIAN_FRONTEND=noninteractive
                apt-get install --yes --quiet --no-install-recommends {PACKAGES...}"
        )
        .run()
        .with_context(how_to_install)?;
        Self::find(shell).context(how_to_install())
    }

    fn find(shell: &Shell) -> Result<Self> {
        let mut programs = Vec::new();
        for Wanted { variable, names } in WANTED {
            let path = env::var_os(variable)
                .map(PathBuf::from)
                .filter(|path| path.is_file())
                .or_else(|| find_on_path(names))
                .or_else(|| find_beside_webkit(names))
                .with_context(|| format!("{}: not found on the PATH", names[0]))?;
            programs.push((variable, path));
        }
        let fonts = cmd!(shell, "fc-list :lang=zh family").quiet().ignore_stderr().read();
        if fonts.unwrap_or_default().trim().is_empty() {
            bail!("no font with Chinese characters was found");
        }
        Ok(Self { programs })
    }

    /// The path of one program, by its variable.
    pub(crate) fn program(&self, variable: &str) -> Result<&PathBuf> {
        self.programs
            .iter()
            .find(|(name, _)| *name == variable)
            .map(|(_, path)| path)
            .with_context(|| format!("{variable}: not among the browsers' programs"))
    }

    /// Every variable with its program.
    pub(crate) fn variables(&self) -> impl Iterator<Item = (&'static str, &PathBuf)> {
        self.programs.iter().map(|(name, path)| (*name, path))
    }
}

/// `WebKitGTK` keeps its small browser beside the library, off the `PATH`.
fn find_beside_webkit(names: &[&str]) -> Option<PathBuf> {
    ["/usr/lib", "/usr/lib64", "/usr/libexec"]
        .into_iter()
        .flat_map(|folder| WalkDir::new(folder).max_depth(3))
        .filter_map(Result::ok)
        .filter(|entry| {
            let parent = entry.path().parent().and_then(|folder| folder.file_name());
            parent.is_some_and(|name| name.to_string_lossy().starts_with("webkit2gtk-"))
        })
        .find(|entry| names.iter().any(|name| entry.file_name() == *name))
        .map(walkdir::DirEntry::into_path)
}

/// What to write before an apt command, when apt can be used without asking anybody.
fn apt_prefix(shell: &Shell) -> Option<&'static [&'static str]> {
    find_on_path(&["apt-get"])?;
    let user = cmd!(shell, "id -u").quiet().read().ok()?;
    if user.trim() == "0" {
        return Some(&[]);
    }
    cmd!(shell, "sudo -n true").quiet().ignore_stderr().run().ok()?;
    Some(&["sudo", "-n"])
}

fn how_to_install() -> String {
    format!(
        "the browsers for the tests are incomplete; on Debian or Ubuntu install them with \
         `sudo apt-get install {}`, elsewhere name them with {}",
        PACKAGES.join(" "),
        WANTED.map(|wanted| wanted.variable).join(", ")
    )
}
