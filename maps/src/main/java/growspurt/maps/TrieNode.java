package growspurt.maps;

/** What a slot of {@link HashTrieMap} holds if it is not empty. */
sealed interface TrieNode<V> permits TrieBranch, TrieEntry {}
