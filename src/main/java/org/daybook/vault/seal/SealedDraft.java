package org.daybook.vault.seal;

/**
 * A draft as ciphertext, which may outlive the open vault when the disk refused it.
 *
 * @param id 16 bytes
 * @param sealed the ciphertext
 */
public record SealedDraft(byte[] id, byte[] sealed) {}
