package org.vademecum.core.text;

/** What a token stands for. */
public enum TokenKind {
  /** A word of a script that is written with spaces. */
  WORD,
  /** Two neighbouring characters of a script that is written without. */
  PAIR,
  /** The last character of such a run. Every character of a run starts a pair or is this one. */
  SINGLE
}
