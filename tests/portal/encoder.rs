//! The encoder against what its origin says of the same texts, and its laws.

use baraza::clusters::encoder::{Encoder, Vector};
use serde_json::Value;

struct Golden {
    text: String,
    tokens: Vec<u32>,
    values: Vec<f32>,
}

fn golden() -> Vec<Golden> {
    let numbers =
        |line: &Value, name: &str| line[name].as_array().unwrap().iter().map(|it| it.as_f64().unwrap()).collect::<Vec<_>>();
    let lines = include_str!("../samples/encoder/use_golden.jsonl").lines().map(|line| {
        let line: Value = serde_json::from_str(line).unwrap();
        Golden {
            text: line["text"].as_str().unwrap().to_owned(),
            tokens: numbers(&line, "ids").into_iter().map(|id| id as u32).collect(),
            values: numbers(&line, "emb").into_iter().map(|value| value as f32).collect(),
        }
    });
    lines.collect()
}

#[test]
fn texts_become_the_tokens_and_the_vectors_of_the_origin() {
    let mut encoder = Encoder::open();
    for golden in golden() {
        assert_eq!(encoder.tokens(&golden.text), golden.tokens, "{}", golden.text);
        let values = encoder.values(&[&golden.text])[0];
        let farthest = values.iter().zip(&golden.values).map(|(own, golden)| (own - golden).abs()).fold(0.0, f32::max);
        assert!(farthest < 1e-3, "{farthest} off: {}", golden.text);
    }
}

#[test]
fn a_text_has_one_vector_whatever_stands_beside_it() {
    let texts: Vec<String> = golden().into_iter().map(|golden| golden.text).collect();
    let together = Encoder::open().vectors(&texts);
    let mut encoder = Encoder::open();
    for (text, vector) in texts.iter().zip(&together).rev() {
        assert!(encoder.vectors(&[text]) == [vector.clone()], "{text}");
    }
}

/// Whoever changes what the encoder makes of a text raises its version, and this sum changes with it.
#[test]
fn the_vectors_are_the_same_on_every_machine() {
    let texts: Vec<String> = golden().into_iter().map(|golden| golden.text).collect();
    let bytes = Encoder::open().values(&texts).into_iter().flatten().flat_map(f32::to_le_bytes);
    let sum = bytes.fold(0xcbf2_9ce4_8422_2325u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    assert_eq!((baraza::clusters::encoder::VERSION, format!("{sum:016x}").as_str()), (1, "4802e9b106989783"));
}

#[test]
fn a_translation_is_nearer_than_another_text_of_the_same_language() {
    let vectors = Encoder::open().vectors(&[
        "Ratify the Convention on the Rights of Persons with Disabilities",
        "Ратифицировать Конвенцию о правах инвалидов",
        "Improve the conditions in prisons and reduce overcrowding",
        "تحسين ظروف السجون والحد من الاكتظاظ فيها",
    ]);
    assert!(vectors[0].cosine(&vectors[1]) > vectors[0].cosine(&vectors[2]) + 0.3);
    assert!(vectors[2].cosine(&vectors[3]) > vectors[1].cosine(&vectors[3]) + 0.3);
}

#[test]
fn a_vector_kept_at_eight_bits_is_read_back_as_it_was() {
    let vectors = Encoder::open().vectors(&["", " \u{a0} ", "人权", &"right ".repeat(5000)]);
    assert!(vectors[0] == vectors[1], "white space is nothing");
    for vector in &vectors {
        assert!(Vector::from_bytes(&vector.to_bytes()).as_ref() == Some(vector));
        assert!((vector.cosine(vector) - 1.0).abs() < 1e-6);
    }
    assert!(Vector::from_bytes(&[0; 511]).is_none());
}
