use super::control::endonym;
use super::page::texts;
use super::{
    BuilderText, Control, Embedding, OtherLanguage, Page, Setting, Settings, Snippet, Verdict, Width,
};
use crate::concat::concat;
use crate::model::{Dataset, DatasetErrors, DatasetWarnings, Lang};

/// The builder: a dataset, what the editor has set, and the language in which it speaks with them.
pub struct Builder {
    /// Where the release is: a URL that ends with a slash.
    home: String,
    /// The sizes of the ready-made pictures, width and height in CSS px, in the order of [`Lang::ALL`].
    picture_sizes: [[f64; 2]; Lang::ALL.len()],
    /// The language of the interface.
    interface: Lang,
    /// The same, if it was asked for.
    asked_interface: Option<Lang>,
    /// The dataset that the preview shows.
    dataset: Dataset,
    /// The one of the release, while another one is shown.
    embedded: Option<Dataset>,
    settings: Settings,
}

impl Builder {
    /// The builder as it opens.
    ///
    /// `dataset` is the embedded one; `query` has the names and values of the page's URL; `languages` are the
    /// editor's, as BCP 47 tags, the preferred first; `window_width` is in CSS px. The interface speaks the language
    /// that is asked for by `ui`, else that of the chart, else the first known of the editor's.
    pub fn new(
        home: &str,
        picture_sizes: [[f64; 2]; Lang::ALL.len()],
        dataset: Dataset,
        query: &[(String, String)],
        languages: &[String],
        window_width: f64,
    ) -> Self {
        let asked = |name: &str| {
            query
                .iter()
                .find(|(key, value)| key == name && !value.is_empty())
                .map(|(_, value)| value.as_str())
        };
        let asked_interface = asked("ui").and_then(Lang::from_tag);
        let interface = asked_interface
            .or_else(|| asked("lang").and_then(Lang::from_tag))
            .or_else(|| languages.iter().find_map(|tag| Lang::from_tag(tag)))
            .unwrap_or_default();
        let mut settings = Settings::new(&dataset, interface);
        settings.width = Width::fitting(window_width);
        for setting in Setting::ALL {
            if let Some(value) = asked(setting.as_str()) {
                settings.set(*setting, value, &dataset);
            }
        }
        Self {
            home: home.to_owned(),
            picture_sizes,
            interface,
            asked_interface,
            dataset,
            embedded: None,
            settings,
        }
    }

    /// Takes over what the editor has set in a control of the page. `values` are those that are chosen: one, or for
    /// plans any number. Without a plan all stays as it was: the last one stays on.
    pub fn choose(&mut self, name: &str, values: &[String]) {
        let Some(setting) = Setting::from_word(name) else { return };
        if !values.is_empty() {
            self.settings.set(setting, &values.join(","), &self.dataset);
        }
    }

    /// Takes over what the editor has set in the preview itself, by names and values of its state; says whether
    /// anything has changed by it.
    pub fn follow(&mut self, state: &[(String, String)]) -> bool {
        let before = self.settings.clone();
        for (name, value) in state {
            if let Some(setting) = Setting::from_word(name) {
                self.settings.set(setting, value, &self.dataset);
            }
        }
        self.settings != before
    }

    /// Uses a dataset of the editor's own, if it can be used.
    pub fn use_own(&mut self, read: Result<(Dataset, DatasetWarnings), DatasetErrors>) -> Verdict {
        match read {
            Ok((dataset, warnings)) => {
                let before = self.replace(dataset);
                self.embedded.get_or_insert(before);
                Verdict::used(self.dataset.title.get(self.interface), &warnings, self.interface)
            }
            Err(errors) => Verdict::refused(&errors, self.interface),
        }
    }

    /// Uses the embedded dataset again.
    pub fn use_embedded(&mut self) {
        if let Some(embedded) = self.embedded.take() {
            self.replace(embedded);
        }
    }

    fn replace(&mut self, dataset: Dataset) -> Dataset {
        self.settings.state = self.settings.state.carried_to(&self.dataset, &dataset);
        std::mem::replace(&mut self.dataset, dataset)
    }

    /// What the page shows, beside a preview of `height` CSS px.
    pub fn page(&self, height: f64) -> Page {
        let Self { settings, dataset, interface, .. } = self;
        let other = interface.other();
        let choices = Setting::ALL.iter().filter(|setting| setting.choice().is_some());
        let embedding = self.embedding(height);
        let id = dataset.id.as_str();
        Page {
            lang: interface.tag(),
            texts: texts(*interface),
            other_language: OtherLanguage {
                query: settings.builder_query(Some(other), dataset),
                text: endonym(other),
                lang: other.tag(),
            },
            controls: Control::all(settings, dataset, *interface),
            state: choices.map(|setting| (setting.as_str(), settings.get(*setting, dataset))).collect(),
            appearance: settings.appearance.as_str(),
            width: settings.width.as_str(),
            query: settings.builder_query(self.asked_interface, dataset),
            snippets: Snippet::ALL.iter().map(|snippet| snippet.field(&embedding, *interface)).collect(),
            files: [
                ("svg", concat(&[id, ".", settings.state.lang.as_str(), ".svg"])),
                ("csv", concat(&[id, ".csv"])),
            ]
            .into(),
        }
    }

    /// A sentence that a file could not be made, with the `reason`.
    pub fn not_made(&self, reason: &str) -> String {
        BuilderText::not_made(reason, self.interface)
    }

    /// What the snippets embed; the preview is `height` CSS px tall.
    fn embedding(&self, height: f64) -> Embedding {
        let Self { settings, dataset, .. } = self;
        let lang = settings.state.lang;
        let changed = settings.of_the_chart(dataset);
        Embedding {
            home: self.home.clone(),
            lang,
            settings: changed.into_iter().map(|(setting, value)| (setting.as_str(), value)).collect(),
            query: settings.frame_query(dataset),
            is_own: self.embedded.is_some(),
            title: dataset.title.get(lang).to_owned(),
            takeaway: dataset.takeaway.get(lang).to_owned(),
            height: settings.width.frame_height(height),
            picture_size: self.picture_sizes[lang as usize],
        }
    }
}
