//! A digest of the names and contents of files, by which a finished build is known to be up to date.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};
use walkdir::WalkDir;

/// The digest of `inputs`, files and folders below `root`; those that do not exist are left out.
pub(crate) fn digest_of(root: &Path, inputs: &[&str]) -> Result<String> {
    let mut hash = Sha256::new();
    for input in inputs {
        let path = root.join(input);
        if !path.exists() {
            continue;
        }
        for entry in WalkDir::new(path).sort_by_file_name() {
            let entry = entry?;
            if !entry.file_type().is_file() {
                continue;
            }
            let content = fs::read(entry.path()).with_context(|| entry.path().display().to_string())?;
            let name = entry.path().strip_prefix(root)?.to_string_lossy().into_owned();
            // Lengths keep the end of one part from being taken for the start of the next.
            hash.update(name.len().to_le_bytes());
            hash.update(name.as_bytes());
            hash.update(content.len().to_le_bytes());
            hash.update(&content);
        }
    }
    Ok(BASE64_STANDARD.encode(hash.finalize()))
}

/// The first eight digits of the digest of `content`: a name that changes whenever the content does.
pub(crate) fn short(content: &[u8]) -> String {
    let hash = Sha256::digest(content);
    format!("{:08x}", u32::from_be_bytes([hash[0], hash[1], hash[2], hash[3]]))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::digest_of;

    #[test]
    fn the_digest_follows_names_and_contents() {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let digest = || digest_of(dir.path(), &["src", "none"]).expect("a digest");
        fs::create_dir(dir.path().join("src")).expect("a folder");
        fs::write(dir.path().join("src/a"), "1").expect("a file");
        let first = digest();
        assert_eq!(digest(), first);
        fs::write(dir.path().join("src/a"), "2").expect("a file");
        let second = digest();
        assert_ne!(second, first);
        fs::rename(dir.path().join("src/a"), dir.path().join("src/b")).expect("a rename");
        assert_ne!(digest(), second);
    }
}
