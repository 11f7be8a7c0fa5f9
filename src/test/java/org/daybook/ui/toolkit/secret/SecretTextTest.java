package org.daybook.ui.toolkit.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class SecretTextTest {
    @Property
    void editsAsAStringBuilderDoes(
            @ForAll @Size(max = 30) List<@StringLength(max = 90) String> texts,
            @ForAll @Size(min = 30, max = 30) List<@IntRange(max = 200) Integer> starts,
            @ForAll @Size(min = 30, max = 30) List<@IntRange(max = 10) Integer> lengths) {
        SecretText secret = new SecretText();
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            int start = Math.min(starts.get(i), plain.length());
            int end = Math.min(start + lengths.get(i), plain.length());
            secret.replace(start, end, texts.get(i));
            plain.replace(start, end, texts.get(i));
            assertThat(new String(secret.copy())).isEqualTo(plain.toString());
        }
        secret.wipe();
        assertThat(secret.copy()).isEmpty();
    }
}
