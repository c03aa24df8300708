package org.vademecum.client.trust;

/** What is done with metadata that is signed well and newer, but past its time. */
public enum Expiry {
  /** It is refused, as TUF asks (sections 5.3.10, 5.4.4, 5.5.6 and 5.6.5). */
  STRICT,
  /** It is taken, and said to be expired: for readers who are better served by old news. */
  LENIENT
}
