package org.vademecum.server.publish.draft;

/** Whose text stays where a draft and an edition both changed a work. */
public enum MergeChoice {
  /** Ask: the merge fails and names the works. */
  ASK,
  DRAFT,
  PUBLISHED
}
