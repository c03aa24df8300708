package org.vademecum.server.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A draft that somebody wants to see published, as it was then.
 *
 * @param id never used twice
 * @param draft its name
 * @param draftChange the change that made it as it was submitted; another one voids this
 * @param revision of the draft then
 * @param baseEdition edition that it was made from; another current one voids this
 * @param note what readers are to be told
 * @param summary for those who approve; may be empty
 * @param by who submitted it
 * @param at when, in milliseconds since 1970
 * @param approvals one a person
 * @param schedule when to publish it by itself
 * @param edition that it was published as; 0 for not yet
 */
public record Submission(
    String id,
    String draft,
    String draftChange,
    long revision,
    long baseEdition,
    String note,
    String summary,
    Person by,
    long at,
    List<Approval> approvals,
    Optional<Schedule> schedule,
    long edition) {

  public Submission {
    approvals = List.copyOf(approvals);
  }

  /** That somebody approves. */
  public record Approval(Person by, long at) {}

  /**
   * When to publish by itself.
   *
   * @param at in milliseconds since 1970
   * @param urgent whether devices fetch the edition at their next check
   * @param share of devices that take it first, in percent; empty for all
   * @param by who said so
   */
  public record Schedule(long at, boolean urgent, OptionalInt share, Person by) {}

  /** Those who approve. */
  public List<Person> approvedBy() {
    return approvals.stream().map(Approval::by).toList();
  }

  /** The same with one more approval; nothing new from a person who approves already. */
  public Submission with(Approval approval) {
    if (approvedBy().stream().anyMatch(approval.by()::is)) {
      return this;
    }
    List<Approval> next = new ArrayList<>(approvals);
    next.add(approval);
    return with(next, schedule, edition);
  }

  /** The same without the approval of a person. */
  public Submission without(Person person) {
    List<Approval> next = approvals.stream().filter(it -> !it.by().is(person)).toList();
    return with(next, schedule, edition);
  }

  /** The same with another time, or none. */
  public Submission scheduled(Optional<Schedule> next) {
    return with(approvals, next, edition);
  }

  /** The same once it was published. */
  public Submission publishedAs(long number) {
    return with(approvals, Optional.empty(), number);
  }

  private Submission with(List<Approval> given, Optional<Schedule> next, long number) {
    return new Submission(
        id, draft, draftChange, revision, baseEdition, note, summary, by, at, given, next, number);
  }
}
