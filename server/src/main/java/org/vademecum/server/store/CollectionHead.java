package org.vademecum.server.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vademecum.core.document.Digest;

/**
 * The one mutable thing of a collection: which edition is current.
 *
 * @param collection its name, {@code [a-z0-9-]{1,64}}
 * @param title as shown to readers
 * @param edition number of the current edition; 0 before the first
 * @param record digest of the current edition's record; empty before the first
 * @param publication id of the publication that decided the edition, never used twice: settles a
 *     lost reply by reading
 * @param epoch sweep epoch this head has seen; a decision made under an older one fails
 * @param signers who signs its editions, as whoever created it said; empty for a key of the
 *     server's
 * @param change id of the change that made this head, never used twice
 * @param release how the current edition goes out
 * @param approvals how many people beside the one who submitted a draft must approve it
 * @param submissions of drafts, at most one a draft
 */
public record CollectionHead(
    String collection,
    String title,
    long edition,
    Optional<Digest> record,
    String publication,
    long epoch,
    Optional<String> signers,
    String change,
    Release release,
    int approvals,
    List<Submission> submissions) {

  public CollectionHead {
    submissions = List.copyOf(submissions);
    if (edition < 0) {
      throw new IllegalArgumentException(
          "edition " + edition + " of '" + collection + "': editions are numbered from 0 (none)");
    }
    if (publication.isBlank() || change.isBlank()) {
      throw new IllegalArgumentException(
          "the head of '" + collection + "' needs a publication id: give it a fresh random UUID");
    }
  }

  /** A head that a publication made, of a collection in which nobody approves. */
  public CollectionHead(
      String collection,
      String title,
      long edition,
      Optional<Digest> record,
      String publication,
      long epoch,
      Optional<String> signers) {
    this(
        collection,
        title,
        edition,
        record,
        publication,
        epoch,
        signers,
        publication,
        Release.NONE,
        0,
        List.of());
  }

  /**
   * The head after a publication.
   *
   * @param left submissions that are left
   */
  public CollectionHead naming(
      long number, Digest decided, String by, Release how, List<Submission> left) {
    return new CollectionHead(
        collection,
        title,
        number,
        Optional.of(decided),
        by,
        epoch,
        signers,
        by,
        how,
        approvals,
        left);
  }

  /** The head with other submissions. */
  public CollectionHead with(List<Submission> next) {
    return changed(title, release, approvals, next);
  }

  /** The head with its current edition going out otherwise. */
  public CollectionHead with(Release next) {
    return changed(title, next, approvals, submissions);
  }

  /** The head with other settings. */
  public CollectionHead with(String otherTitle, int needed) {
    return changed(otherTitle, release, needed, submissions);
  }

  private CollectionHead changed(String name, Release how, int needed, List<Submission> all) {
    return new CollectionHead(
        collection,
        name,
        edition,
        record,
        publication,
        epoch,
        signers,
        UUID.randomUUID().toString(),
        how,
        needed,
        all);
  }

  /** The submission of a draft. */
  public Optional<Submission> submission(String draft) {
    return submissions.stream().filter(it -> it.draft().equals(draft)).findFirst();
  }
}
