//! Pages of others that the element may stand in, and their style sheets.

/// A page of somebody else's.
pub(crate) struct PageStyles {
    pub(crate) name: &'static str,
    /// Style sheets of npm packages.
    pub(crate) files: &'static [&'static str],
    /// Rules of the page's own.
    pub(crate) rules: &'static str,
    /// What the page begins with; without it browsers show it as in the nineties.
    pub(crate) doctype: &'static str,
    /// Attributes of the root element.
    pub(crate) root: &'static str,
    /// What stands around the element; `{}` is its place.
    pub(crate) around: &'static str,
    /// Attributes of the element.
    pub(crate) element: &'static str,
}

/// A page without anything.
pub(crate) const PLAIN: PageStyles = PageStyles {
    name: "a plain page",
    files: &[],
    rules: "",
    doctype: "<!doctype html>",
    root: "",
    around: "{}",
    element: "",
};

pub(crate) const DARK: PageStyles =
    PageStyles { name: "a plain dark page", rules: ":root { color-scheme: dark }", ..PLAIN };

pub(crate) const LIGHT_PAGES: [PageStyles; 13] = [
    PageStyles {
        name: "Bootstrap",
        files: &["bootstrap/dist/css/bootstrap.css"],
        around: r#"<main class="container text-center text-uppercase lh-lg fst-italic fw-light">
            <div class="row"><div class="col lead card-body">{}</div></div></main>"#,
        ..PLAIN
    },
    PageStyles {
        name: "Tailwind's preflight",
        files: &["tailwindcss/preflight.css"],
        around: "<article>{}</article>",
        ..PLAIN
    },
    PageStyles {
        name: "Foundation",
        files: &["foundation-sites/dist/css/foundation.css"],
        around: r#"<main class="grid-container"><div class="grid-x"><div class="cell callout">{}</div></div></main>"#,
        ..PLAIN
    },
    PageStyles { name: "normalize.css", files: &["normalize.css/normalize.css"], ..PLAIN },
    PageStyles {
        name: "WordPress",
        files: &[
            "@wordpress/block-library/build-style/common.css",
            "@wordpress/block-library/build-style/style.css",
            "@wordpress/block-library/build-style/theme.css",
        ],
        rules: "body { margin: 0; font-size: 1.25rem; line-height: 1.8; letter-spacing: -0.1px; font-weight: 300 }
            :where(.is-layout-flow) > * { margin-block: 1.2rem 0 }
            .is-layout-constrained > :where(:not(.alignleft):not(.alignright)) { max-width: 640px; margin-inline: auto !important }
            .entry-content p, .entry-content li { margin: 0 0 1.5em; line-height: 2 }
            .entry-content ul, .entry-content ol { margin-left: 2em; padding: 0; list-style: square }
            .entry-content h2, .entry-content h3 { font: bold 2.2rem/1.2 serif; margin: 2em 0 1em }
            .entry-content table { border: 1px solid; margin: 1em 0 } .entry-content td { padding: 1em; border: 1px solid }
            .entry-content a { color: #c00; text-decoration: underline wavy }
            .entry-content blockquote { border-left: 8px solid; padding: 2em; font-style: italic }
            .entry-content details { padding: 1em; background: #eee }
            .entry-content button { background: #06c; color: #fff; padding: 1em 2em; border-radius: 9px }",
        around: r#"<main class="wp-block-group is-layout-constrained has-global-padding">
            <div class="entry-content wp-block-post-content is-layout-flow"><p>A story.</p>
            <figure class="wp-block-table has-large-font-size has-text-align-center"><div
            class="wp-block-group has-background has-cyan-bluish-gray-background-color">{}</div></figure></div></main>"#,
        ..PLAIN
    },
    PageStyles { name: "small roots", rules: "html { font-size: 62.5% } body { font-size: 1.8rem }", ..PLAIN },
    PageStyles {
        name: "rules for everything",
        rules: "* { box-sizing: content-box; line-height: 3; letter-spacing: .1em }",
        ..PLAIN
    },
    PageStyles {
        name: "rules for all that text inherits",
        rules: "* { text-transform: uppercase; word-spacing: .5em; text-indent: 2em; text-align: justify;
                white-space: pre; hyphens: auto; font-variant: small-caps; font-style: italic; font-weight: 900;
                font-stretch: condensed; font-feature-settings: 'liga' 0; font-kerning: none; list-style: square inside;
                text-shadow: 1px 1px red; word-break: break-all; overflow-wrap: anywhere; line-break: anywhere;
                text-wrap: nowrap; tab-size: 8; quotes: none; color: #d00; cursor: help; fill: red; stroke: red;
                stroke-width: 3px; text-anchor: end; border-collapse: separate; border-spacing: 9px;
                caption-side: bottom; empty-cells: hide; visibility: visible; text-underline-offset: 9px;
                -webkit-text-stroke: 1px red; -webkit-text-fill-color: green; accent-color: red; orphans: 9;
                font-size: 23px; text-rendering: geometricPrecision; writing-mode: horizontal-tb }",
        ..PLAIN
    },
    PageStyles {
        name: "rules for every element by its name",
        rules: "a, button, input, select, label, summary, details, svg, table, td, th, tr, thead, tbody, caption, h2,
                h3, h4, p, ul, ol, li, fieldset, legend, section, header, footer, div, span, b, i, q, small, blockquote {
                margin: 9px; padding: 7px; border: 3px solid red; background: yellow; color: red; font: bold 22px/2 serif;
                letter-spacing: 2px; text-transform: uppercase; float: left; min-width: 90px; border-radius: 9px }",
        ..PLAIN
    },
    PageStyles { name: "a page from right to left", root: r#"dir="rtl" lang="ar""#, ..PLAIN },
    PageStyles {
        name: "letters forced from right to left",
        rules: "plan-compare { direction: rtl; unicode-bidi: bidi-override }",
        ..PLAIN
    },
    PageStyles { name: "a page without a doctype", doctype: "", rules: "body { color: red; font: 30px serif }", ..PLAIN },
    PageStyles {
        name: "the names of our own properties",
        rules: "* { --text: red; --mute: red; --rule: red; --grid: red; --background: red; --c: red }",
        ..PLAIN
    },
];

pub(crate) const DARK_PAGES: [PageStyles; 2] = [
    PageStyles {
        name: "a page that is dark by its color-scheme",
        rules: "html { color-scheme: dark } body { background: #111; color: #eee }",
        ..PLAIN
    },
    PageStyles {
        name: "a page that is dark by its background alone",
        rules: "body { background: #111; color: #eee }",
        element: r#"appearance="dark""#,
        ..PLAIN
    },
];

/// Those of them that are opened in the other engines.
pub(crate) const FEW: [&str; 5] = [
    "Bootstrap",
    "WordPress",
    "small roots",
    "rules for all that text inherits",
    "a page from right to left",
];
