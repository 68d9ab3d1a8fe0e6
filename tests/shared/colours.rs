//! The colours of the plans by their number, light and dark: what the sheet, the pictures and the browsers
//! are held to.

pub(crate) const PLANS: [[&str; 2]; 6] = [
    ["#52606d", "#a9b8c6"],
    ["#0b7285", "#4dc4d6"],
    ["#c2410c", "#ff8a5c"],
    ["#6741d9", "#b9a3fd"],
    ["#2b7a37", "#7bd389"],
    ["#a61e4d", "#faa2c1"],
];
