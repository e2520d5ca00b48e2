//! The key of this installation, and the hashes and seals that are made with it.
//!
//! The key stands in a file of its own, never in the database: who takes one has not taken the other. It is made at the first
//! start. Whoever loses it must issue codes and links anew, so it belongs in the backup, apart from the database.
use crate::storage::DatabaseUrl;
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead as _, Payload},
};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use std::{
    fmt,
    fs::{self, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
};
use usecases::{
    ports::{Randomness, Secrets},
    secrets::{KeyedHash, Purpose, Sealed},
};

/// As many bits as the hash has.
const BYTES: usize = 32;

/// The length of a nonce: long enough to be drawn at random every time.
const NONCE: usize = 24;

/// The name of the key's file where there is no database file and no other is set.
const FILE: &str = "buurtboom.key";

/// Why there is no key. Each is one sentence that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The file cannot be read or made.
    #[error(
        "the key file {} cannot be read or made ({reason}); let this user write it, or name another with --key-file",
        path.display()
    )]
    Unreachable {
        /// Which file.
        path: PathBuf,
        /// What happened.
        reason: io::Error,
    },
    /// It does not hold a key.
    #[error(
        "the key file {} does not hold a key (64 hexadecimal signs); put back the right file from a backup",
        .0.display()
    )]
    NoKey(PathBuf),
    /// Somebody else may read it.
    #[error("the key file {} can be read by others; take that away: chmod 600", .0.display())]
    Open(PathBuf),
}

/// The key of an installation.
#[derive(Clone)]
pub struct KeyFile {
    key: [u8; BYTES],
}

impl fmt::Debug for KeyFile {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("KeyFile(..)")
    }
}

impl KeyFile {
    /// Reads the key, or makes one when there is no such file: 256 bits of the operating system's randomness, on disk before
    /// anything is hashed with it.
    ///
    /// # Errors
    /// When the file cannot be used, or others can read it.
    pub fn open(path: &Path) -> Result<Self, KeyError> {
        match fs::read_to_string(path) {
            Ok(text) => {
                private(path)?;
                let key = from_hex(text.trim()).ok_or_else(|| KeyError::NoKey(path.to_owned()))?;
                Ok(Self { key })
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => match Self::make(path) {
                // Another program was making it at the same moment.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Self::open(path),
                made => made.map_err(|reason| unreachable_file(path, reason)),
            },
            Err(reason) => Err(unreachable_file(path, reason)),
        }
    }

    /// Where the key of a database stands when nothing else is set: beside an SQLite file, else in the folder of the program's
    /// start.
    #[must_use]
    pub fn beside(database: &DatabaseUrl) -> PathBuf {
        database
            .sqlite_path()
            .map_or_else(|| FILE.into(), |path| path.with_extension("key"))
    }

    /// Writes a new key beside its place and links it there, so that nobody ever reads half a key.
    fn make(path: &Path) -> io::Result<Self> {
        let mut key = [0_u8; BYTES];
        getrandom::fill(&mut key).map_err(|error| io::Error::other(error.to_string()))?;
        let mut mark = [0_u8; 8];
        getrandom::fill(&mut mark).map_err(|error| io::Error::other(error.to_string()))?;
        let half = path.with_extension(format!("new-{:016x}", u64::from_be_bytes(mark)));
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let made = options.open(&half).and_then(|mut file| {
            writeln!(file, "{}", KeyedHash(key).to_hex())?;
            file.sync_all()?;
            fs::hard_link(&half, path)
        });
        let _ = fs::remove_file(&half);
        made?;
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        fs::File::open(folder.unwrap_or(Path::new(".")))?.sync_all()?;
        Ok(Self { key })
    }
}

fn unreachable_file(path: &Path, reason: io::Error) -> KeyError {
    KeyError::Unreachable {
        path: path.to_owned(),
        reason,
    }
}

#[cfg(unix)]
fn private(path: &Path) -> Result<(), KeyError> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = fs::metadata(path)
        .map_err(|reason| unreachable_file(path, reason))?
        .permissions()
        .mode();
    // Six bits for the group and for everybody else: none of them may be set.
    if mode.trailing_zeros() >= 6 {
        Ok(())
    } else {
        Err(KeyError::Open(path.to_owned()))
    }
}

#[cfg(not(unix))]
fn private(_: &Path) -> Result<(), KeyError> {
    Ok(())
}

fn from_hex(text: &str) -> Option<[u8; BYTES]> {
    let signs = text.as_bytes();
    bytes_of(signs)?.try_into().ok()
}

/// The bytes that pairs of hexadecimal signs stand for.
fn bytes_of(signs: &[u8]) -> Option<Vec<u8>> {
    let (pairs, rest) = signs.as_chunks::<2>();
    let byte = |pair: &[u8; 2]| u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok();
    rest.is_empty().then(|| pairs.iter().map(byte).collect())?
}

fn to_hex(bytes: &[u8]) -> String {
    use fmt::Write as _;
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

impl KeyFile {
    /// The cipher of a purpose, with a key of its own.
    fn cipher(&self, purpose: Purpose) -> XChaCha20Poly1305 {
        let key = self.keyed_hash(purpose, b"XChaCha20-Poly1305").0;
        <XChaCha20Poly1305 as KeyInit>::new(&key.into())
    }
}

impl Secrets for KeyFile {
    fn keyed_hash(&self, purpose: Purpose, value: &[u8]) -> KeyedHash {
        let mut hash =
            <Hmac<Sha256> as Mac>::new_from_slice(&self.key).expect("HMAC takes a key of any length");
        hash.update(purpose.label().as_bytes());
        // No label holds this byte, so that no value can pass for one of another purpose.
        hash.update(&[0]);
        hash.update(value);
        KeyedHash(hash.finalize().into_bytes().into())
    }

    /// XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha) with a random nonce in front, for the owner alone: a seal that is moved to
    /// somebody else opens nothing.
    fn seal(&self, purpose: Purpose, owner: &str, text: &[u8]) -> Sealed {
        let mut sealed = vec![0; NONCE];
        getrandom::fill(&mut sealed).expect("an operating system that serves pages has randomness");
        let whole = Payload {
            msg: text,
            aad: owner.as_bytes(),
        };
        let nonce = XNonce::clone_from_slice(&sealed);
        let hidden = self.cipher(purpose).encrypt(&nonce, whole);
        sealed.extend(hidden.expect("a form's field is shorter than the cipher's 256 GiB"));
        Sealed(to_hex(&sealed))
    }

    fn open(&self, purpose: Purpose, owner: &str, sealed: &Sealed) -> Option<Vec<u8>> {
        let bytes = bytes_of(sealed.0.as_bytes())?;
        let (nonce, hidden) = bytes.split_at_checked(NONCE)?;
        let whole = Payload {
            msg: hidden,
            aad: owner.as_bytes(),
        };
        let cipher = self.cipher(purpose);
        cipher.decrypt(XNonce::from_slice(nonce), whole).ok()
    }
}

/// Bits of the operating system.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemRandomness;

impl Randomness for SystemRandomness {
    fn bytes(&self) -> [u8; 16] {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).expect("an operating system that serves pages has randomness");
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_once_and_only_its_owner_reads_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.key");
        let first = KeyFile::open(&path).unwrap();
        let again = KeyFile::open(&path).unwrap();
        assert_eq!(first.key, again.key);
        assert_ne!(first.key, [0; BYTES]);
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            1,
            "nothing half made is left"
        );
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
            fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
            assert!(matches!(KeyFile::open(&path), Err(KeyError::Open(_))));
        }
    }

    #[test]
    fn a_key_stands_beside_its_database() {
        let beside = |url: &str| KeyFile::beside(&url.parse().unwrap());
        assert_eq!(beside("sqlite:///srv/boom.db"), PathBuf::from("/srv/boom.key"));
        assert_eq!(
            beside("postgres://db.example/heerlen"),
            PathBuf::from("buurtboom.key")
        );
    }

    #[test]
    fn what_is_no_key_is_refused_and_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.key");
        KeyFile::open(&path).unwrap();
        for text in ["", "abc", "zz"] {
            fs::write(&path, text).unwrap();
            assert!(matches!(KeyFile::open(&path), Err(KeyError::NoKey(_))), "{text}");
            assert_eq!(fs::read_to_string(&path).unwrap(), text);
        }
        assert!(matches!(
            KeyFile::open(&folder.path().join("no/such/folder.key")),
            Err(KeyError::Unreachable { .. })
        ));
    }

    #[test]
    fn many_starts_at_one_moment_agree_on_one_key() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.key");
        let keys: Vec<[u8; BYTES]> = std::thread::scope(|scope| {
            let starts: Vec<_> = (0..8)
                .map(|_| scope.spawn(|| KeyFile::open(&path).unwrap().key))
                .collect();
            starts.into_iter().map(|start| start.join().unwrap()).collect()
        });
        assert!(keys.iter().all(|key| *key == keys[0]));
    }

    #[test]
    fn a_hash_is_hmac_sha_256_with_its_purpose() {
        let secrets = KeyFile { key: [7; BYTES] };
        let hash = secrets.keyed_hash(Purpose::PacketCode, b"abc");
        assert_eq!(hash, secrets.keyed_hash(Purpose::PacketCode, b"abc"));
        assert_ne!(hash, secrets.keyed_hash(Purpose::PersonalLink, b"abc"));
        assert_ne!(
            hash,
            KeyFile { key: [8; BYTES] }.keyed_hash(Purpose::PacketCode, b"abc")
        );
        // Worked out apart from this program: printf 'packet-code\0abc' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0707…
        assert_eq!(
            hash.to_hex(),
            "d02f855e2aff0c768d1a91a6c4b9ddd37d68703d022117084e0396401a8c2fc1"
        );
    }

    #[test]
    fn a_seal_is_opened_by_this_key_alone_and_by_nobody_who_changed_it() {
        let secrets = KeyFile { key: [7; BYTES] };
        let seal = || secrets.seal(Purpose::MailAddress, "me", b"a@b.nl");
        let sealed = seal();
        assert_ne!(sealed, seal(), "nobody can tell that two are the same");
        assert_eq!(sealed.0.len(), 2 * (NONCE + 6 + 16));
        let open = |owner, sealed: &Sealed| secrets.open(Purpose::MailAddress, owner, sealed);
        assert_eq!(open("me", &sealed).unwrap(), b"a@b.nl");
        assert_eq!(open("you", &sealed), None);
        assert_eq!(secrets.open(Purpose::MailNews, "me", &sealed), None);
        let other = KeyFile { key: [8; BYTES] };
        assert_eq!(other.open(Purpose::MailAddress, "me", &sealed), None);
        for at in 0..sealed.0.len() {
            let mut signs = sealed.0.clone().into_bytes();
            signs[at] = if signs[at] == b'0' { b'1' } else { b'0' };
            assert_eq!(
                open("me", &Sealed(String::from_utf8(signs).unwrap())),
                None,
                "{at}"
            );
        }
        for text in ["", "00", "0", "zz", "één"] {
            assert_eq!(open("me", &Sealed(text.to_owned())), None, "{text}");
        }
    }
}
