package org.daybook.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tree is that of RFC 6962, and a leaf is found at its place alone. */
class MerkleTreeTest {
    /** Those of the RFC's reference implementation. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static MerkleTree tree(int leaves) {
        MerkleTree tree = new MerkleTree();
        LEAVES.subList(0, leaves).forEach(leaf -> tree.add(HexFormat.of().parseHex(leaf)));
        return tree;
    }

    @Test
    void hasTheRootsOfTheReferenceImplementation() {
        assertThat(tree(0).root().hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(tree(1).root().hex()).isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(tree(3).root().hex()).isEqualTo("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
        assertThat(tree(8).root().hex()).isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void aLeafIsAtItsPlaceInATreeOfItsSizeAlone() {
        for (int size = 1; size <= LEAVES.size(); size++) {
            MerkleTree tree = tree(size);
            for (int index = 0; index < size; index++) {
                byte[] leaf = HexFormat.of().parseHex(LEAVES.get(index));
                List<ByteSequence> path = tree.path(index);
                for (int other = 0; other < LEAVES.size(); other++) {
                    assertThat(MerkleTree.isAt(other, size, leaf, path, tree.root()))
                            .isEqualTo(other == index);
                }
                assertThat(MerkleTree.isAt(index, size, new byte[] {1}, path, tree.root()))
                        .isFalse();
            }
        }
    }
}
