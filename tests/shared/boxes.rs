//! Where things stand in a picture: nothing lies on anything else, nothing is near the edge.

use plan_compare::export::Typeface;
use roxmltree::{Document, Node};

/// How near to the edge nothing may be, in px: feeds that want 2:1 cut off 15 of a card.
const EDGE: f64 = 24.0;
/// What is no overlap, in px: lengths are written to a tenth.
const NOTHING: f64 = 0.3;
/// How far letters reach above their baseline and below, in font sizes.
const LETTERS: [f64; 2] = [0.9, 0.25];
/// How far the sign of a plan reaches from its middle, unscaled.
const SIGN: f64 = 6.8;

/// A part of a picture: what it is, its left and right edge, its top and bottom.
struct Part {
    what: String,
    x: [f64; 2],
    y: [f64; 2],
}

/// Everything that is wrong with where the parts of `svg` stand, a sentence each; `face` says how wide
/// text is.
pub(crate) fn misplaced(svg: &str, face: &dyn Typeface) -> Vec<String> {
    let document = Document::parse(svg).expect("well-formed");
    let [width, height] = ["width", "height"].map(|name| number(document.root_element(), name));
    let parts: Vec<Part> = document.descendants().filter_map(|node| part(node, face)).collect();
    assert!(parts.len() > 8, "found {} parts: this test looks into the wrong place", parts.len());
    let mut wrong = Vec::new();
    for (i, Part { what, x, y }) in parts.iter().enumerate() {
        if x[0] < EDGE || y[0] < EDGE || x[1] > width - EDGE || y[1] > height - EDGE {
            wrong.push(format!("{what}: found at {x:?}, {y:?}, expected {EDGE} px from every edge"));
        }
        for other in &parts[..i] {
            if meet(x, &other.x) && meet(y, &other.y) {
                wrong.push(format!(
                    "{what}: found at {x:?}, {y:?}, on {} at {:?}, {:?}",
                    other.what, other.x, other.y
                ));
            }
        }
    }
    wrong
}

fn meet(one: &[f64; 2], other: &[f64; 2]) -> bool {
    one[0] + NOTHING < other[1] && other[0] + NOTHING < one[1]
}

fn part(node: Node<'_, '_>, face: &dyn Typeface) -> Option<Part> {
    match node.tag_name().name() {
        "text" => {
            let [x, y] = [number(node, "x"), number(node, "y")];
            let spans: Vec<_> = node.children().filter(Node::is_element).collect();
            let width = |span: &Node<'_, '_>| {
                let bold = span.attribute("font-weight").is_some();
                face.width(span.text().unwrap_or_default(), number(*span, "font-size"), bold)
            };
            let size = spans.iter().map(|span| number(*span, "font-size")).fold(0.0, f64::max);
            let what = spans.iter().filter_map(Node::text).collect();
            let x = [x, x + spans.iter().map(width).sum::<f64>()];
            Some(Part { what, x, y: [y - LETTERS[0] * size, y + LETTERS[1] * size] })
        }
        // The ground has no place.
        "rect" if node.has_attribute("x") => {
            let [x, y, width, height] = ["x", "y", "width", "height"].map(|name| number(node, name));
            Some(Part { what: "a line".into(), x: [x, x + width], y: [y, y + height] })
        }
        "path" => {
            let transform = node.attribute("transform").expect("a place");
            let numbers = transform.split(|c: char| !c.is_ascii_digit() && c != '.');
            let numbers: Vec<f64> = numbers.filter_map(|text| text.parse().ok()).collect();
            let [x, y, scale] = numbers[..] else { panic!("{transform}: expected a place and a scale") };
            let around = |at: f64| [at - SIGN * scale, at + SIGN * scale];
            Some(Part { what: "a sign".into(), x: around(x), y: around(y) })
        }
        _ => None,
    }
}

fn number(node: Node<'_, '_>, name: &str) -> f64 {
    let text = node.attribute(name).unwrap_or_default();
    text.parse().unwrap_or_else(|_| panic!("{name}: found \"{text}\", expected a number"))
}
