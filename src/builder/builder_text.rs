use crate::concat::concat;
use crate::model::{Lang, Wording, words};
use crate::text::Words;

/// What the chart itself calls it.
const EN: &Words = Words::of(Lang::En);
const ZH: &Words = Words::of(Lang::Zh);

/// Declares the texts: the name of each in the page, and its words in English and Chinese.
macro_rules! texts {
    ( $( $variant:ident = $key:literal: [$en:expr, $zh:expr], )+ ) => {
        words! {
            /// A text of the builder's page. The word for it stands in the page, in the attribute `data-text` of the
            /// element that shows it.
            #[expect(missing_docs, reason = "each is named after its use")]
            pub enum BuilderText { $( $variant = $key, )+ }
        }

        impl BuilderText {
            /// In English and in Chinese.
            const fn wording(self) -> Wording {
                match self { $( Self::$variant => [$en, $zh], )+ }
            }
        }
    };
}

texts! {
    Title = "title": ["Embed Plan Compare", "嵌入“计划对照”图表"],
    Intro = "intro": [
        "Choose what the chart shows. Then copy the line for your article.",
        "选定图表内容，再把代码复制到文章里。"
    ],
    NeedsScript = "needs-script": [
        "This page needs JavaScript.",
        "本页需要JavaScript。"
    ],
    WithoutScript = "without-script": [
        "The chart itself does not: open it.",
        "图表本身不需要：打开图表。"
    ],
    NotStarted = "not-started": [
        "The program of this page did not load. Check the connection and load the page again.",
        "本页程序未能加载。请检查网络后重新加载。"
    ],
    Choices = "choices": ["What the chart shows", "图表内容"],
    Lang = "lang": ["Language", "语言"],
    Plans = "plans": ["Years or plans", "年份或计划"],
    View = "view": [EN.view, ZH.view],
    Topic = "topic": [EN.topic, ZH.topic],
    Scale = "scale": [EN.scale, ZH.scale],
    Appearance = "appearance": ["Appearance", "外观"],
    Auto = "auto": ["As the page", "随页面"],
    Light = "light": ["Light", "浅色"],
    Dark = "dark": ["Dark", "深色"],
    Own = "own": ["Your own dataset", "使用自己的数据"],
    OwnHint = "own-hint": [
        "Choose a JSON file or paste its text. It stays in this page and is sent nowhere.",
        "选择JSON文件，或粘贴其文本。内容只留在本页，不会发往任何地方。"
    ],
    File = "file": ["File", "文件"],
    Pasted = "pasted": ["Text", "文本"],
    Embedded = "embedded": ["Back to the built-in dataset", "恢复内置数据"],
    Schema = "schema": ["The format, as a JSON schema", "数据格式（JSON Schema）"],
    Preview = "preview": ["Preview", "预览"],
    Width = "width": ["Width", "宽度"],
    Phone = "phone": ["Phone", "手机"],
    Column = "column": ["Column", "正文栏"],
    Wide = "wide": ["Wide", "宽栏"],
    Snippets = "snippets": ["What to paste", "要粘贴的代码"],
    Frame = "frame": ["A frame", "框架"],
    FrameHint = "frame-hint": [
        "Works in nearly every editing system, with scripts off too. Its height is fixed: that of the preview at the \
         chosen width.",
        "几乎所有编辑系统都能用，关闭脚本也能看。高度固定，取预览在所选宽度下的高度。"
    ],
    Fitting = "fitting": ["A frame that fits its content", "随内容调整高度的框架"],
    FittingHint = "fitting-hint": [
        "The script sets the frame’s height whenever it changes. It does nothing else.",
        "脚本只做一件事：内容高度变化时调整框架高度。"
    ],
    Element = "element": ["An element of the page", "页面元素"],
    ElementHint = "element-hint": [
        "Takes the article’s font and colours. For pages that may run a script of this site.",
        "沿用文章的字体和颜色。页面须允许运行本站脚本。"
    ],
    Picture = "picture": ["A picture with a link", "图片加链接"],
    PictureHint = "picture-hint": [
        "For newsletters, feeds and apps. The ready-made picture shows all years side by side.",
        "用于邮件、订阅源和应用。现成图片并列显示所有年份。"
    ],
    Link = "link": ["A link in the text", "正文里的链接"],
    LinkHint = "link-hint": [
        "Where the chart is an element of the page: sets it to what is chosen here. Put words of the article between the tags.",
        "图表以页面元素放入时：点按即转到这里选定的内容。请把标签之间换成文中的词句。"
    ],
    NoFrame = "no-frame": [
        "A frame shows the built-in dataset only. Take the element for a dataset of your own.",
        "框架只能显示内置数据。自己的数据请用页面元素。"
    ],
    OwnElement = "own-element": [
        "Put your file on your server, and its address in the place of your-dataset.json.",
        "请把文件放到自己的服务器上，并以其地址替换your-dataset.json。"
    ],
    OwnPicture = "own-picture": [
        "Download the picture below, put it on your server, and its address in the place of your-picture.svg.",
        "请在下方下载图片，放到自己的服务器上，并以其地址替换your-picture.svg。"
    ],
    Copy = "copy": ["Copy", "复制"],
    Copied = "copied": ["Copied.", "已复制。"],
    NotCopied = "not-copied": [
        "The browser did not let this page copy. The text is selected: copy it with the keyboard.",
        "浏览器不允许本页复制。文本已选中，请用键盘复制。"
    ],
    Files = "files": ["Files", "文件"],
    FilesHint = "files-hint": [
        "The picture is the chart as the preview shows it; the table holds the whole dataset.",
        "图片与预览所示一致；表格包含全部数据。"
    ],
    Svg = "svg": ["Picture (SVG)", "图片（SVG）"],
    Csv = "csv": ["Table (CSV)", "表格（CSV）"],
    Invalid = "invalid": [
        "This dataset cannot be used. The preview shows what it showed before.",
        "此数据集无法使用。预览保持原样。"
    ],
    NotRead = "not-read": ["Not read:", "未读取的内容："],
}

impl BuilderText {
    /// The text in `lang`.
    pub const fn text(self, lang: Lang) -> &'static str {
        lang.of(self.wording())
    }

    /// The preview now shows the dataset called `title`.
    pub(super) fn shows(title: &str, lang: Lang) -> String {
        let [before, after] = match lang {
            Lang::En => ["The preview shows “", "”."],
            Lang::Zh => ["预览显示“", "”。"],
        };
        concat(&[before, title, after])
    }

    /// A file could not be made; `reason` is a sentence of the browser or the element.
    pub(super) fn not_made(reason: &str, lang: Lang) -> String {
        concat(&[lang.of(["The file could not be made: ", "未能生成文件："]), reason])
    }
}
