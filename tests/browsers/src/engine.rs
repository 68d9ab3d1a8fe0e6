//! The three browser engines and how each is started.

use std::ffi::OsString;
use std::fmt;
use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;

use anyhow::Result;
use serde_json::{Value, json};

use crate::variable;

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Engine {
    /// Chromium.
    Chromium,
    /// Firefox ESR.
    Firefox,
    /// `WebKitGTK`'s own small browser.
    WebKit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The command that runs this engine's driver on a port.
    pub(crate) fn driver(self, port: u16) -> Result<Command> {
        let with_port = |mut command: Command| {
            command.arg(format!("--port={port}"));
            command
        };
        Ok(match self {
            Self::Chromium => with_port(Command::new(variable::path("PLAN_COMPARE_CHROMEDRIVER")?)),
            Self::Firefox => with_port(Command::new(variable::path("PLAN_COMPARE_GECKODRIVER")?)),
            Self::WebKit => {
                // It has no headless mode: it draws on a display that nobody sees.
                let mut command = Command::new(variable::path("PLAN_COMPARE_XVFB_RUN")?);
                command
                    .arg("--auto-servernum")
                    .arg("--server-args=-screen 0 1600x1200x24")
                    .arg(variable::path("PLAN_COMPARE_WEBKITDRIVER")?)
                    // Its sandbox cannot be made inside most containers. The pages are our own.
                    .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
                with_port(command)
            }
        })
    }

    /// The capabilities that start this engine's browser without a visible window, and with a proxy for
    /// all that is not on this machine. Chromium and Firefox heed what a reader has set in them.
    pub(crate) fn capabilities(
        self,
        profile: &Path,
        proxy: SocketAddr,
        preferences: &Value,
    ) -> Result<Value> {
        let manual = json!({
            "proxyType": "manual",
            "httpProxy": proxy.to_string(),
            "sslProxy": proxy.to_string(),
            "noProxy": ["127.0.0.1", "localhost"],
        });
        let binary = |name| variable::path(name).map(|path| path.display().to_string());
        Ok(match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "proxy": manual,
                "goog:chromeOptions": {
                    "binary": binary("PLAN_COMPARE_CHROMIUM")?,
                    "prefs": preferences,
                    "args": [
                        "--headless=new",
                        // Its sandbox cannot be made inside most containers. The pages are our own.
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--window-size=1280,900",
                        format!("--user-data-dir={}", profile.display()),
                    ],
                },
                // What pages ask for is in the second log; the proxy hears Chromium's own requests too.
                "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
                "goog:perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                "proxy": manual,
                "moz:firefoxOptions": {
                    "binary": binary("PLAN_COMPARE_FIREFOX")?,
                    "prefs": preferences,
                    "args": ["-headless", "--width=1280", "--height=900"],
                },
            }),
            Self::WebKit => json!({
                "webkitgtk:browserOptions": {
                    "binary": binary("PLAN_COMPARE_MINIBROWSER")?,
                    // It does not heed the capability.
                    "args": ["--automation", format!("--proxy=http://{proxy}"), "--ignore-host=127.0.0.1"],
                },
            }),
        })
    }

    /// The variables that keep a driver and its browser out of the person's own files.
    pub(crate) fn private_folders(folder: &Path) -> [(&'static str, OsString); 1] {
        [("TMPDIR", folder.into())]
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        })
    }
}
