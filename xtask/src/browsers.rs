//! The browsers, drivers and web servers of this machine, which the tests run.

use std::env;
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};
use walkdir::WalkDir;
use xshell::{Shell, cmd};

use crate::search_path::find_on_path;

/// The Debian and Ubuntu packages with all of them. `xvfb-run` needs `xauth`.
const PACKAGES: [&str; 10] = [
    "chromium",
    "chromium-driver",
    "firefox-esr",
    "webkit2gtk-driver",
    "xvfb",
    "xauth",
    "fonts-noto-cjk",
    "nginx",
    "libnginx-mod-http-brotli-static",
    "caddy",
];

/// A program, or a part of one, and how it is found.
struct Wanted {
    /// The variable that names it to the tests, and that a person may set to choose another.
    variable: &'static str,
    /// Its names on the `PATH`.
    names: &'static [&'static str],
}

const WANTED: [Wanted; 9] = [
    Wanted {
        variable: "PLAN_COMPARE_CHROMIUM",
        names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    },
    Wanted { variable: "PLAN_COMPARE_CHROMEDRIVER", names: &["chromedriver"] },
    Wanted { variable: "PLAN_COMPARE_FIREFOX", names: &["firefox-esr", "firefox"] },
    Wanted { variable: "PLAN_COMPARE_WEBKITDRIVER", names: &["WebKitWebDriver"] },
    Wanted { variable: "PLAN_COMPARE_MINIBROWSER", names: &["MiniBrowser"] },
    Wanted { variable: "PLAN_COMPARE_XVFB_RUN", names: &["xvfb-run"] },
    Wanted { variable: "PLAN_COMPARE_NGINX", names: &["nginx"] },
    Wanted { variable: "PLAN_COMPARE_NGINX_BROTLI", names: &["ngx_http_brotli_static_module.so"] },
    Wanted { variable: "PLAN_COMPARE_CADDY", names: &["caddy"] },
];

/// The programs, each under the variable that names it to the tests.
#[derive(Debug)]
pub(crate) struct Browsers {
    programs: Vec<(&'static str, PathBuf)>,
}

impl Browsers {
    /// Finds the programs; installs them with apt where that is possible.
    pub(crate) fn ensure(shell: &Shell) -> Result<Self> {
        if let Ok(found) = Self::find(shell) {
            return Ok(found);
        }
        let Some(sudo) = apt_prefix(shell) else {
            return Self::find(shell).context(how_to_install());
        };
        println!("Installing the browsers and web servers the tests run; this takes 1 to 3 minutes.");
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
                .or_else(|| find_off_path(names))
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
            .with_context(|| format!("{variable}: not among the programs of the tests"))
    }

    /// Every variable with its program.
    pub(crate) fn variables(&self) -> impl Iterator<Item = (&'static str, &PathBuf)> {
        self.programs.iter().map(|(name, path)| (*name, path))
    }
}

/// `WebKitGTK` keeps its small browser beside the library, nginx its modules in a folder of its own, and
/// Debian its servers where only root's `PATH` leads to.
fn find_off_path(names: &[&str]) -> Option<PathBuf> {
    ["/usr/lib", "/usr/lib64", "/usr/libexec", "/usr/sbin"]
        .into_iter()
        .flat_map(|folder| WalkDir::new(folder).max_depth(3))
        .filter_map(Result::ok)
        .filter(|entry| {
            let Some(folder) = entry.path().parent() else { return false };
            let name = folder.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("webkit2gtk-") || name == "sbin" || folder.ends_with("nginx/modules")
        })
        .find(|entry| names.iter().any(|name| entry.file_name() == *name))
        .map(walkdir::DirEntry::into_path)
}

/// The prefix of an apt command, if apt can be used without a password.
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
        "the browsers and web servers for the tests are incomplete; on Debian or Ubuntu install them with \
         `sudo apt-get install {}`, elsewhere name them with {}",
        PACKAGES.join(" "),
        WANTED.map(|wanted| wanted.variable).join(", ")
    )
}
