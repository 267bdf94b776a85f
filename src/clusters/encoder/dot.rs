//! The sum of the products of two vectors' whole numbers: the same on every machine, whatever the order.

use crate::weights::WIDTH;

pub fn dot(one: &[i8; WIDTH], other: &[i8; WIDTH]) -> i32 {
    #[cfg(target_arch = "x86_64")]
    {
        if is_x86_feature_detected!("avx2") {
            // SAFETY: the processor has what the function needs.
            return unsafe { wide::dot_256(one, other) };
        }
        // SAFETY: every processor of this kind has it.
        return unsafe { wide::dot_128(one, other) };
    }
    #[allow(unreachable_code, reason = "reached on other processors")]
    plain_dot(one, other)
}

fn plain_dot(one: &[i8; WIDTH], other: &[i8; WIDTH]) -> i32 {
    one.iter().zip(other).map(|(one, other)| i32::from(*one) * i32::from(*other)).sum()
}

#[cfg(target_arch = "x86_64")]
mod wide {
    use std::arch::x86_64::*;

    use bytemuck::cast;

    use super::WIDTH;

    #[target_feature(enable = "avx2")]
    pub fn dot_256(one: &[i8; WIDTH], other: &[i8; WIDTH]) -> i32 {
        let mut sums = _mm256_setzero_si256();
        for (one, other) in one.as_chunks::<16>().0.iter().zip(other.as_chunks::<16>().0) {
            let products = _mm256_madd_epi16(_mm256_cvtepi8_epi16(cast(*one)), _mm256_cvtepi8_epi16(cast(*other)));
            sums = _mm256_add_epi32(sums, products);
        }
        cast::<_, [i32; 8]>(sums).iter().sum()
    }

    #[target_feature(enable = "sse2")]
    pub fn dot_128(one: &[i8; WIDTH], other: &[i8; WIDTH]) -> i32 {
        let mut sums = _mm_setzero_si128();
        for (one, other) in one.as_chunks::<16>().0.iter().zip(other.as_chunks::<16>().0) {
            let [one, other]: [__m128i; 2] = [cast(*one), cast(*other)];
            let low = _mm_madd_epi16(
                _mm_srai_epi16::<8>(_mm_unpacklo_epi8(one, one)),
                _mm_srai_epi16::<8>(_mm_unpacklo_epi8(other, other)),
            );
            let high = _mm_madd_epi16(
                _mm_srai_epi16::<8>(_mm_unpackhi_epi8(one, one)),
                _mm_srai_epi16::<8>(_mm_unpackhi_epi8(other, other)),
            );
            sums = _mm_add_epi32(sums, _mm_add_epi32(low, high));
        }
        cast::<_, [i32; 4]>(sums).iter().sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_multiply_gives_the_same() {
        let values = |factor: usize| std::array::from_fn(|place| ((place * factor + 128) % 256) as u8 as i8);
        let (one, other) = (values(37), values(101));
        assert_eq!(dot(&one, &other), plain_dot(&one, &other));
        #[cfg(target_arch = "x86_64")]
        {
            // SAFETY: every processor of this kind has it.
            assert_eq!(unsafe { wide::dot_128(&one, &other) }, plain_dot(&one, &other));
        }
    }
}
