//! The form in which content is packed: its values one after the other, without
//! names, since pack and program are made by the same build.
//!
//! Reading never stops in the middle. What is damaged reads as nothing, and the
//! reader remembers it for the end. So a type reads as a plain sequence of its
//! fields, without a way out after each: the code for it is several times smaller
//! than what `serde` derives, and it is part of what every visitor loads.

/// What can be packed.
pub trait Packed: Sized {
    /// Another number for every other form.
    const SHAPE: u64;

    /// The value that comes next. Whether there was one the reader knows.
    fn read(reader: &mut Reader<'_>) -> Self;

    /// Adds the value to packed bytes.
    #[cfg(feature = "source")]
    fn write(&self, bytes: &mut Vec<u8>);
}

/// Packed bytes while they are read.
pub struct Reader<'a> {
    rest: &'a [u8],
    is_damaged: bool,
}

impl<'a> Reader<'a> {
    /// Reads from the beginning of some bytes.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        Self {
            rest: bytes,
            is_damaged: false,
        }
    }

    /// Whether everything was what it should be, and nothing is left.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        !self.is_damaged && self.rest.is_empty()
    }

    /// Remembers that the bytes are none that were packed. Nothing is read from
    /// then on.
    pub fn damage(&mut self) {
        self.is_damaged = true;
        self.rest = &[];
    }

    /// The next bytes, or none at all.
    fn bytes(&mut self, count: usize) -> &'a [u8] {
        if let Some((bytes, rest)) = self.rest.split_at_checked(count) {
            self.rest = rest;
            return bytes;
        }
        self.damage();
        &[]
    }

    fn byte(&mut self) -> u8 {
        self.bytes(1).first().copied().unwrap_or_default()
    }

    /// A number in as few groups of seven bits as it needs (LEB128).
    fn number(&mut self) -> u32 {
        let mut number = 0;
        for shift in (0..u32::BITS).step_by(7) {
            let byte = self.byte();
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return number;
            }
        }
        self.damage();
        0
    }

    /// How many values or bytes follow: no more than there are bytes, since no
    /// value that stands in a list is packed as nothing.
    fn count(&mut self) -> usize {
        let count = usize::try_from(self.number()).unwrap_or(usize::MAX);
        if count > self.rest.len() {
            self.damage();
            return 0;
        }
        count
    }

    /// A reader of bytes that stand among others.
    pub(super) fn nested(&mut self) -> Self {
        let count = self.count();
        Self::new(self.bytes(count))
    }

    /// Which one of several something is: below their number.
    pub(crate) fn choice(&mut self, of: usize) -> usize {
        let choice = usize::from(self.byte());
        if choice >= of {
            self.damage();
            return 0;
        }
        choice
    }
}

#[cfg(feature = "source")]
fn write_number(mut number: u32, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    bytes.push(number.to_le_bytes()[0]);
}

#[cfg(feature = "source")]
fn write_count(count: usize, bytes: &mut Vec<u8>) {
    let count = u32::try_from(count).expect("no content is that large");
    write_number(count, bytes);
}

/// Adds bytes that are read by themselves.
#[cfg(feature = "source")]
pub(super) fn write_nested(nested: &[u8], bytes: &mut Vec<u8>) {
    write_count(nested.len(), bytes);
    bytes.extend(nested);
}

/// The shape of a type: its name, with the names and shapes of what it is made of.
pub(crate) const fn shape(name: &str, parts: &[(&str, u64)]) -> u64 {
    let mut hash = mix(FNV_OFFSET, name.as_bytes());
    let mut index = 0;
    while index < parts.len() {
        let (name, shape) = parts[index];
        hash = mix(mix(hash, name.as_bytes()), &shape.to_le_bytes());
        index += 1;
    }
    hash
}

/// The shape of the field that a function borrows.
pub(crate) const fn field_shape<S, T: Packed>(_: fn(&S) -> &T) -> u64 {
    T::SHAPE
}

/// What a hash begins with (FNV-1a of 64 bits).
pub(crate) const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;

/// A hash with more bytes in it (FNV-1a of 64 bits).
pub(crate) const fn mix(mut hash: u64, bytes: &[u8]) -> u64 {
    let mut index = 0;
    while index < bytes.len() {
        hash = (hash ^ bytes[index] as u64).wrapping_mul(0x0100_0000_01b3);
        index += 1;
    }
    hash
}

/// Packs structs field by field, and enums without fields by their place. Every
/// field has to be named, or it does not compile.
macro_rules! packed {
    ($($name:ident { $($field:ident),* $(,)? })*) => {
        $(
            impl $crate::pack::Packed for $name {
                const SHAPE: u64 = $crate::pack::shape(stringify!($name), &[
                    $((stringify!($field), $crate::pack::field_shape(|each: &Self| &each.$field)),)*
                ]);

                fn read(reader: &mut $crate::pack::Reader<'_>) -> Self {
                    Self { $($field: $crate::pack::Packed::read(reader),)* }
                }

                #[cfg(feature = "source")]
                fn write(&self, bytes: &mut Vec<u8>) {
                    let Self { $($field),* } = self;
                    $($crate::pack::Packed::write($field, bytes);)*
                }
            }
        )*
    };
    ($(enum $name:ident { $($variant:ident),* $(,)? })*) => {
        $(
            impl $crate::pack::Packed for $name {
                const SHAPE: u64 = $crate::pack::shape(stringify!($name), &[
                    $((stringify!($variant), 0),)*
                ]);

                fn read(reader: &mut $crate::pack::Reader<'_>) -> Self {
                    const ALL: &[$name] = &[$($name::$variant),*];
                    ALL[reader.choice(ALL.len())]
                }

                #[cfg(feature = "source")]
                fn write(&self, bytes: &mut Vec<u8>) {
                    const ALL: &[$name] = &[$($name::$variant),*];
                    let place = ALL.iter().position(|each| each == self);
                    let place = place.and_then(|place| u8::try_from(place).ok());
                    bytes.push(place.expect("every variant is listed"));
                }
            }
        )*
    };
}
pub(crate) use packed;

impl Packed for bool {
    const SHAPE: u64 = shape("bool", &[]);

    fn read(reader: &mut Reader<'_>) -> Self {
        reader.choice(2) == 1
    }

    #[cfg(feature = "source")]
    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.push(u8::from(*self));
    }
}

impl Packed for u8 {
    const SHAPE: u64 = shape("u8", &[]);

    fn read(reader: &mut Reader<'_>) -> Self {
        reader.byte()
    }

    #[cfg(feature = "source")]
    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.push(*self);
    }
}

impl Packed for u16 {
    const SHAPE: u64 = shape("u16", &[]);

    fn read(reader: &mut Reader<'_>) -> Self {
        Self::try_from(reader.number()).unwrap_or_else(|_| {
            reader.damage();
            0
        })
    }

    #[cfg(feature = "source")]
    fn write(&self, bytes: &mut Vec<u8>) {
        write_number(u32::from(*self), bytes);
    }
}

impl Packed for u32 {
    const SHAPE: u64 = shape("u32", &[]);

    fn read(reader: &mut Reader<'_>) -> Self {
        reader.number()
    }

    #[cfg(feature = "source")]
    fn write(&self, bytes: &mut Vec<u8>) {
        write_number(*self, bytes);
    }
}

impl Packed for u64 {
    const SHAPE: u64 = shape("u64", &[]);

    /// In eight bytes, since what is that large is a hash.
    fn read(reader: &mut Reader<'_>) -> Self {
        let bytes = reader.bytes(8).try_into();
        bytes.map(Self::from_le_bytes).unwrap_or_default()
    }

    #[cfg(feature = "source")]
    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.extend(self.to_le_bytes());
    }
}

impl Packed for String {
    const SHAPE: u64 = shape("String", &[]);

    fn read(reader: &mut Reader<'_>) -> Self {
        let count = reader.count();
        if let Ok(text) = std::str::from_utf8(reader.bytes(count)) {
            return text.to_owned();
        }
        reader.damage();
        Self::new()
    }

    #[cfg(feature = "source")]
    fn write(&self, bytes: &mut Vec<u8>) {
        write_count(self.len(), bytes);
        bytes.extend(self.as_bytes());
    }
}

impl<T: Packed> Packed for Option<T> {
    const SHAPE: u64 = shape("Option", &[("", T::SHAPE)]);

    fn read(reader: &mut Reader<'_>) -> Self {
        bool::read(reader).then(|| T::read(reader))
    }

    #[cfg(feature = "source")]
    fn write(&self, bytes: &mut Vec<u8>) {
        self.is_some().write(bytes);
        if let Some(value) = self {
            value.write(bytes);
        }
    }
}

impl<T: Packed> Packed for Vec<T> {
    const SHAPE: u64 = shape("Vec", &[("", T::SHAPE)]);

    fn read(reader: &mut Reader<'_>) -> Self {
        let count = reader.count();
        (0..count).map(|_| T::read(reader)).collect()
    }

    #[cfg(feature = "source")]
    fn write(&self, bytes: &mut Vec<u8>) {
        write_count(self.len(), bytes);
        for value in self {
            value.write(bytes);
        }
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    const SHAPE: u64 = shape("pair", &[("", A::SHAPE), ("", B::SHAPE)]);

    fn read(reader: &mut Reader<'_>) -> Self {
        (A::read(reader), B::read(reader))
    }

    #[cfg(feature = "source")]
    fn write(&self, bytes: &mut Vec<u8>) {
        self.0.write(bytes);
        self.1.write(bytes);
    }
}
