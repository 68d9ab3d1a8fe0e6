use super::words::words;

/// What the widget says, in English and in Chinese.
pub type Wording = [&'static str; 2];

words! {
    /// A language in which the widget speaks.
    #[derive(Default)]
    pub enum Lang {
        /// English.
        #[default]
        En = "en",
        /// Chinese in simplified characters.
        Zh = "zh",
    }
}

impl Lang {
    /// The language of a BCP 47 tag by its primary subtag (`zh-CN`, `zh-Hans` → Chinese); `None`
    /// where the widget does not speak it.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim_ascii().split(['-', '_']).next().unwrap_or_default();
        Self::ALL.iter().copied().find(|lang| lang.as_str().eq_ignore_ascii_case(primary))
    }

    /// The tag for `lang` attributes in markup; the script is named so that the right glyphs are
    /// chosen for Chinese.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh-Hans",
        }
    }

    /// Of a wording in both languages, English first, the one in this.
    pub const fn of(self, [en, zh]: Wording) -> &'static str {
        match self {
            Self::En => en,
            Self::Zh => zh,
        }
    }

    /// The other language.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::En => Self::Zh,
            Self::Zh => Self::En,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_by_their_primary_subtag() {
        for tag in ["zh", "zh-CN", "ZH-hans", "zh_TW"] {
            assert_eq!(Lang::from_tag(tag), Some(Lang::Zh), "{tag}");
        }
        assert_eq!(Lang::from_tag("en-GB"), Some(Lang::En));
        assert_eq!(Lang::from_tag("zhx"), None);
        assert_eq!(Lang::from_tag(""), None);
    }
}
