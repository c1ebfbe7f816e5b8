package dev.arb.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

class NearestNameProperties {

    private static final List<String> PATHS = Catalogue.SHIPPED.paths();

    @Property
    void distanceIsAMeasure(
            @ForAll @AlphaChars @StringLength(max = 8) String a, @ForAll @AlphaChars @StringLength(max = 8) String b) {
        int distance = NearestName.distance(a, b);
        assertThat(distance).isEqualTo(NearestName.distance(b, a));
        assertThat(distance == 0).isEqualTo(a.equals(b));
        assertThat(distance).isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
    }

    @Property
    void oneMissingLetterStillFindsTheKey(@ForAll("keyAndPosition") KeyAndPosition of) {
        String broken = of.path.substring(0, of.position) + of.path.substring(of.position + 1);
        assertThat(NearestName.nearest(broken, PATHS))
                .hasValueSatisfying(
                        found -> assertThat(NearestName.distance(broken, found)).isLessThanOrEqualTo(1));
    }

    @Property
    void twoSwappedLettersAreOneEdit(@ForAll("keyAndPosition") KeyAndPosition of) {
        char[] letters = of.path.toCharArray();
        char first = letters[of.position];
        letters[of.position] = letters[of.position + 1];
        letters[of.position + 1] = first;
        assertThat(NearestName.distance(of.path, new String(letters))).isLessThanOrEqualTo(1);
    }

    record KeyAndPosition(String path, int position) {}

    @Provide
    Arbitrary<KeyAndPosition> keyAndPosition() {
        return Arbitraries.of(PATHS)
                .flatMap(path -> Arbitraries.integers()
                        .between(0, path.length() - 2)
                        .map(position -> new KeyAndPosition(path, position)));
    }
}
