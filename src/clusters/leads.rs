//! Who might lead a cluster: whose name is near in meaning to what it is about, and who leads others of its theme.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::encoder::{Encoder, Vector};

/// What all entities have in common says nothing of any; it takes some to know what that is.
const FEW: usize = 3;

/// The places of the likeliest first. `names` are those of all entities, `about` what the cluster is called and asks,
/// `leading` how many clusters of the same theme each leads.
pub fn likeliest(names: &[String], about: &[String], leading: &[i64], most: usize) -> Vec<usize> {
    let mut encoder = Encoder::open();
    let floats = |vector: &Vector| vector.to_floats().to_vec();
    let mut entities: Vec<Vec<f32>> = encoder.vectors(names).iter().map(floats).collect();
    let about: Vec<Vec<f32>> = encoder.vectors(about).iter().map(floats).collect();
    if entities.len() >= FEW {
        let common = sum(&entities);
        let count = entities.len() as f32;
        for entity in &mut entities {
            entity.iter_mut().zip(&common).for_each(|(value, common)| *value -= common / count);
        }
    }
    let about = sum(&about);
    let nearness: Vec<f32> = entities.iter().map(|entity| cosine(entity, &about)).collect();
    let mut places: Vec<usize> = (0..names.len()).collect();
    places.sort_by(|one, other| nearness[*other].total_cmp(&nearness[*one]));
    places.sort_by_key(|place| Reverse(leading[*place]));
    places.truncate(most);
    places
}

/// By the order of the entities.
pub fn in_order(ids: &[String], leading: &HashMap<String, i64>) -> Vec<i64> {
    ids.iter().map(|id| leading.get(id).copied().unwrap_or(0)).collect()
}

fn sum(vectors: &[Vec<f32>]) -> Vec<f32> {
    let mut sum = vec![0.0; vectors.first().map_or(0, Vec::len)];
    for vector in vectors {
        sum.iter_mut().zip(vector).for_each(|(sum, value)| *sum += value);
    }
    sum
}

fn cosine(one: &[f32], other: &[f32]) -> f32 {
    let product = |one: &[f32], other: &[f32]| one.iter().zip(other).map(|(one, other)| one * other).sum::<f32>();
    let lengths = (product(one, one) * product(other, other)).sqrt();
    if lengths > 0.0 { product(one, other) / lengths } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENTITIES: [&str; 5] = [
        "Ministry of Health",
        "Ministry of Education and Sport",
        "Ministry of Justice",
        "Police",
        "Ministry of the Environment and Energy",
    ];

    fn first(about: &[&str], leading: &[i64; 5]) -> &'static str {
        let names = ENTITIES.map(str::to_owned);
        let about: Vec<String> = about.iter().map(|text| (*text).to_owned()).collect();
        ENTITIES[likeliest(&names, &about, leading, 3)[0]]
    }

    #[test]
    fn whose_name_is_near_to_what_a_cluster_is_about_comes_first() {
        assert_eq!(first(&["Right to education", "Include Roma children in regular schools"], &[0; 5]), ENTITIES[1]);
        assert_eq!(first(&["Climate change"], &[0; 5]), ENTITIES[4]);
        assert_eq!(first(&["Accès aux soins de santé"], &[0; 5]), ENTITIES[0]);
    }

    #[test]
    fn who_leads_clusters_of_the_same_theme_comes_before() {
        assert_eq!(first(&["Right to education"], &[0, 0, 2, 0, 0]), ENTITIES[2]);
    }
}
