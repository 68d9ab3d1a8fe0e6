//! Real web servers, each with the configuration that a release brings along for it.

use std::fmt::Write as _;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use tempfile::TempDir;
use tokio::sync::Mutex;

use crate::process::{FAREWELL, Process, agent};
use crate::variable::path;

/// Servers are started one after the other: two at once could choose the same port.
static STARTING: Mutex<()> = Mutex::const_new(());

/// A web server that newsrooms use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "they are called what they are called")]
pub enum Software {
    Nginx,
    Caddy,
}

impl Software {
    /// What is left for the site's owner to write: the address, the folder, the line that includes
    /// the release's own file.
    fn configuration(self, site: &Path, path_of_release: &str, port: u16) -> Result<String> {
        let root = site.display();
        let mut text = String::new();
        match self {
            Self::Nginx => {
                let module = path("PLAN_COMPARE_NGINX_BROTLI")?;
                write!(
                    text,
                    "load_module \"{}\";\n\
                     daemon off;\n\
                     # Without workers there is no change of user, which could not read the folder.\n\
                     master_process off;\n\
                     pid nginx.pid;\n\
                     error_log stderr;\n\
                     events {{}}\n\
                     http {{\n\
                       access_log off;\n\
                       client_body_temp_path temporary;\n\
                       proxy_temp_path temporary;\n\
                       fastcgi_temp_path temporary;\n\
                       uwsgi_temp_path temporary;\n\
                       scgi_temp_path temporary;\n\
                       # What a site may have for its other pages.\n\
                       add_header X-Frame-Options DENY;\n\
                       server {{\n\
                         listen 127.0.0.1:{port};\n\
                         root \"{root}\";\n\
                         include \"{root}{path_of_release}hosting/nginx.conf\";\n\
                       }}\n\
                     }}\n",
                    module.display()
                )?;
            }
            Self::Caddy => write!(
                text,
                "{{\n\
                   admin off\n\
                   auto_https off\n\
                 }}\n\
                 http://127.0.0.1:{port} {{\n\
                   bind 127.0.0.1\n\
                   root * \"{root}\"\n\
                   header X-Frame-Options DENY\n\
                   import \"{root}{path_of_release}hosting/Caddyfile\"\n\
                   file_server\n\
                 }}\n"
            )?,
        }
        Ok(text)
    }

    fn command(self, folder: &Path, configuration: &Path) -> Result<Command> {
        let mut command;
        match self {
            Self::Nginx => {
                command = Command::new(path("PLAN_COMPARE_NGINX")?);
                command.arg("-p").arg(folder).arg("-c").arg(configuration).args(["-e", "stderr"]);
            }
            Self::Caddy => {
                command = Command::new(path("PLAN_COMPARE_CADDY")?);
                command.args(["run", "--adapter", "caddyfile", "--config"]).arg(configuration);
                command.env("XDG_CONFIG_HOME", folder).env("XDG_DATA_HOME", folder);
            }
        }
        Ok(command)
    }
}

/// A running web server. It ends when this is dropped.
pub struct WebServer {
    url: String,
    _process: Process,
    // Its configuration and what it writes; removed after it has ended.
    _folder: TempDir,
}

impl WebServer {
    /// Serves a release by the file in its `hosting/`, and waits until it answers.
    ///
    /// # Errors
    ///
    /// When the server cannot be started or does not take the configuration, with what it has said.
    pub async fn start(software: Software, release: &Path) -> Result<Self> {
        Self::start_site(software, release, "/").await
    }

    /// Serves a site in which a release has a folder of its own; `path` is the release's, with a slash at both ends.
    ///
    /// # Errors
    ///
    /// When the server cannot be started or does not take the configuration, with what it has said.
    pub async fn start_site(software: Software, site: &Path, path: &str) -> Result<Self> {
        Self::launch(software, path, |port| software.configuration(site, path, port)).await
    }

    /// Serves a folder by Caddy, with further lines of its configuration: headers, redirects.
    ///
    /// # Errors
    ///
    /// When the server cannot be started or does not take the configuration, with what it has said.
    pub async fn start_folder(folder: &Path, lines: &str) -> Result<Self> {
        let root = folder.display();
        let configuration = |port| {
            Ok(format!(
                "{{\n\
                   admin off\n\
                   auto_https off\n\
                 }}\n\
                 http://127.0.0.1:{port}, http://localhost:{port} {{\n\
                   bind 127.0.0.1\n\
                   root * \"{root}\"\n\
                   {lines}\n\
                   file_server\n\
                 }}\n"
            ))
        };
        Self::launch(Software::Caddy, "/", configuration).await
    }

    async fn launch(
        software: Software,
        path: &str,
        text: impl FnOnce(u16) -> Result<String>,
    ) -> Result<Self> {
        let _alone = STARTING.lock().await;
        let folder = tempfile::tempdir().context("a temporary folder cannot be made")?;
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let configuration = folder.path().join("configuration");
        fs::write(&configuration, text(port)?)?;
        let mut process =
            Process::start(&mut software.command(folder.path(), &configuration)?, folder.path())?;
        let url = format!("http://127.0.0.1:{port}{path}");
        if let Err(error) = process.ready(|| agent(FAREWELL).get(&url).call().is_ok()).await {
            bail!("{software:?}: {error:#}; it said:\n{}", process.said());
        }
        Ok(Self { url, _process: process, _folder: folder })
    }

    /// The URL of the release, with a slash at the end.
    pub fn url(&self) -> &str {
        &self.url
    }
}
