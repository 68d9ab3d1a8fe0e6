//! A folder, served, and open in a browser, with a reader's hands: pointers and keys.

use std::ops::Deref;
use std::path::Path;

use anyhow::{Context as _, Result};
use fantoccini::actions::{
    Actions, InputSource as _, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
    TouchActions,
};
use fantoccini::elements::{Element, ElementRef};
use serde_json::Value;
use xtask::serve::{Policy, Server};

use crate::{Engine, Session};

/// The name under which the `WebDriver` protocol tells an element's id.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// What a reader presses with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pointer {
    /// A mouse.
    Mouse,
    /// A finger.
    Touch,
}

/// A key of the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "they are called what they are called")]
pub enum Key {
    Enter,
    Escape,
    Space,
    Left,
    Up,
    Right,
    Down,
    Home,
    End,
    Tab,
}

impl Key {
    /// The character that stands for the key in the `WebDriver` protocol.
    const fn character(self) -> char {
        match self {
            Self::Enter => '\u{e007}',
            Self::Escape => '\u{e00c}',
            Self::Space => ' ',
            Self::Left => '\u{e012}',
            Self::Up => '\u{e013}',
            Self::Right => '\u{e014}',
            Self::Down => '\u{e015}',
            Self::Home => '\u{e011}',
            Self::End => '\u{e010}',
            Self::Tab => '\u{e004}',
        }
    }
}

/// A browser with a page of a served folder in it.
pub struct Page {
    session: Session,
    url: String,
    // What is served by this page alone stays until here.
    _server: Option<Server>,
}

impl Page {
    /// Serves a folder under the strict policy, and starts a browser.
    ///
    /// # Errors
    ///
    /// When either cannot be started.
    pub async fn start(engine: Engine, folder: &Path) -> Result<Self> {
        Self::start_with(engine, folder, Policy::Strict).await
    }

    /// Serves a folder under a policy, and starts a browser.
    ///
    /// # Errors
    ///
    /// When either cannot be started.
    pub async fn start_with(engine: Engine, folder: &Path, policy: Policy) -> Result<Self> {
        let server = Server::start_with(folder, 0, policy)?;
        let url = server.url();
        Ok(Self { _server: Some(server), ..Self::visit(engine, &url).await? })
    }

    /// Serves a folder under the strict policy, and starts a browser in which a reader has set something.
    ///
    /// # Errors
    ///
    /// When either cannot be started.
    pub async fn start_preferring(engine: Engine, folder: &Path, preferences: &Value) -> Result<Self> {
        let server = Server::start_with(folder, 0, Policy::Strict)?;
        let url = server.url();
        let session = Session::start_preferring(engine, preferences).await?;
        session.watch(&url);
        Ok(Self { session, url, _server: Some(server) })
    }

    /// Starts a browser for a folder that is served already; `url` is the folder's, with a slash at
    /// the end.
    ///
    /// # Errors
    ///
    /// When it cannot be started.
    pub async fn visit(engine: Engine, url: &str) -> Result<Self> {
        let session = Session::start(engine).await?;
        session.watch(url);
        Ok(Self { session, url: url.to_owned(), _server: None })
    }

    /// Opens a file of the folder.
    ///
    /// # Errors
    ///
    /// When the browser refuses.
    pub async fn open(&self, file: &str) -> Result<()> {
        let url = format!("{}{file}", self.url);
        self.session.client.goto(&url).await.with_context(|| url)
    }

    /// Opens a file of the folder and waits until its widget answers; events are noted from then on.
    ///
    /// # Errors
    ///
    /// When it does not.
    pub async fn open_live(&self, file: &str) -> Result<()> {
        self.open(file).await?;
        self.live().await
    }

    /// Brings the element into view, wants its widget, and waits until it answers; events are noted from then
    /// on.
    ///
    /// # Errors
    ///
    /// When it does not.
    pub async fn live(&self) -> Result<()> {
        self.wait_for("element() !== null").await?;
        self.run("element().scrollIntoView(); listen(); wantAll()").await?;
        self.wait_for("live()").await?;
        self.run("return element().ready.then(() => null)").await?;
        Ok(())
    }

    /// The URL of the folder.
    pub fn url(&self) -> String {
        self.url.clone()
    }

    /// Presses the first thing in the widget that a selector finds.
    ///
    /// # Errors
    ///
    /// When there is none, or something lies on it.
    pub async fn press(&self, pointer: Pointer, selector: &str) -> Result<()> {
        let wanted = format!("one({})", Value::from(selector));
        // (A page that is still moving may have something else at that place for a moment.)
        self.wait_for(&format!("isReachable({wanted})")).await?;
        let found = self.run(&format!("return {wanted}")).await?;
        let id = found[ELEMENT].as_str().with_context(|| format!("{selector}: found {found}"))?;
        let element = Element::from_element_id(self.session.client.clone(), ElementRef::from(id.to_owned()));
        let to = PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
        let down = PointerAction::Down { button: MOUSE_BUTTON_LEFT };
        let up = PointerAction::Up { button: MOUSE_BUTTON_LEFT };
        let actions: Actions = match pointer {
            Pointer::Mouse => MouseActions::new("mouse".into()).then(to).then(down).then(up).into(),
            Pointer::Touch => TouchActions::new("finger".into()).then(to).then(down).then(up).into(),
        };
        self.session.client.perform_actions(actions).await.with_context(|| selector.to_owned())?;
        self.painted().await
    }

    /// Clicks the first thing in the widget that a selector finds.
    ///
    /// # Errors
    ///
    /// When there is none, or something lies on it.
    pub async fn click(&self, selector: &str) -> Result<()> {
        self.press(Pointer::Mouse, selector).await
    }

    /// Presses and lets go of a key.
    ///
    /// # Errors
    ///
    /// When the browser refuses.
    pub async fn key(&self, key: Key) -> Result<()> {
        let value = key.character();
        let keys =
            KeyActions::new("keys".into()).then(KeyAction::Down { value }).then(KeyAction::Up { value });
        self.session.client.perform_actions(keys).await.with_context(|| format!("{key:?}"))?;
        self.painted().await
    }

    /// Waits for a frame: the chart follows the reader when the control that they moved is painted.
    /// Before the script nothing follows, and with scripts off no frame is told of.
    ///
    /// # Errors
    ///
    /// When the page paints none.
    pub async fn painted(&self) -> Result<()> {
        self.run("return live() ? painted() : null").await?;
        Ok(())
    }

    /// Focuses the first thing in the widget that a selector finds.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub async fn focus(&self, selector: &str) -> Result<()> {
        self.run(&format!("one({}).focus()", Value::from(selector))).await?;
        Ok(())
    }
}

impl Deref for Page {
    type Target = Session;

    fn deref(&self) -> &Session {
        &self.session
    }
}
