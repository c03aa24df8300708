/** A SHA-256 digest (FIPS 180-4), the name of everything published: 64 small hexadecimal digits. */
export type Digest = string & { readonly digest: unique symbol };
