//! Pages of a list, as HSDS 3.1 has them.
use super::problem::Problem;
use serde_json::{Value, json};

/// So many objects stand on a page unless the request says otherwise.
const SIZE: usize = 50;
/// And never more than these.
const MOST: usize = 100;

/// Which page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Wanted {
    /// From 1.
    pub(super) number: usize,
    /// From 1 to [`MOST`].
    pub(super) size: usize,
}

impl Default for Wanted {
    fn default() -> Self {
        Self {
            number: 1,
            size: SIZE,
        }
    }
}

impl Wanted {
    /// The number of a page.
    pub(super) fn read_number(text: &str) -> Result<usize, Problem> {
        let number = text.parse().ok().filter(|number| *number >= 1);
        number.ok_or_else(|| Problem::wrong("page is a whole number from 1 on.".to_owned()))
    }

    /// The size of a page.
    pub(super) fn read_size(text: &str) -> Result<usize, Problem> {
        let size = text.parse().ok().filter(|size| (1..=MOST).contains(size));
        size.ok_or_else(|| Problem::wrong(format!("per_page is a whole number from 1 on, at most {MOST}.")))
    }
}

/// A page of a list of `total` objects, of which `object` tells the one at a place.
///
/// # Errors
/// When there is no such page. The first one always is there, if need be an empty one.
pub(super) fn page(wanted: Wanted, total: usize, object: impl Fn(usize) -> Value) -> Result<Value, Problem> {
    let Wanted { number, size } = wanted;
    let pages = total.div_ceil(size);
    if number > pages.max(1) {
        let pages = match pages {
            0 | 1 => "there is 1 page".to_owned(),
            pages => format!("there are {pages} pages"),
        };
        return Err(Problem::wrong(format!(
            "There is no page {number}: {pages} of {size}."
        )));
    }
    let from = (number - 1) * size;
    let contents: Vec<_> = (from..total.min(from + size)).map(object).collect();
    Ok(json!({
        "total_items": total,
        "total_pages": pages,
        "page_number": number,
        "size": contents.len(),
        "first_page": number == 1,
        "last_page": number >= pages,
        "empty": contents.is_empty(),
        "contents": contents,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_empty_list_has_one_empty_page() {
        let read = page(Wanted::default(), 0, Value::from).unwrap();
        assert_eq!(
            (&read["total_pages"], &read["page_number"], &read["empty"]),
            (&json!(0), &json!(1), &json!(true))
        );
        assert_eq!(
            (&read["first_page"], &read["last_page"]),
            (&json!(true), &json!(true))
        );
        let problem = page(Wanted { number: 2, size: 50 }, 0, Value::from).unwrap_err();
        assert_eq!(problem.detail(), "There is no page 2: there is 1 page of 50.");
    }

    proptest! {
        #[test]
        fn the_pages_together_are_the_list(total in 0_usize..500, size in 1..=MOST) {
            let mut seen = Vec::new();
            for number in 1.. {
                let read = page(Wanted { number, size }, total, Value::from).unwrap();
                let contents = read["contents"].as_array().unwrap();
                prop_assert_eq!(&read["size"], &json!(contents.len()));
                prop_assert_eq!(&read["first_page"], &json!(number == 1));
                seen.extend(contents.iter().filter_map(Value::as_u64));
                if read["last_page"] == json!(true) {
                    let next = Wanted { number: number + 1, size };
                    prop_assert!(page(next, total, Value::from).is_err());
                    break;
                }
            }
            prop_assert_eq!(seen, (0..total as u64).collect::<Vec<_>>());
        }
    }
}
