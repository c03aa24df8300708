package org.vademecum.bench.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.vademecum.bench.faults.Tally.Harm;
import org.vademecum.client.Library;
import org.vademecum.client.LibraryOptions;
import org.vademecum.client.fake.FakePublisher;
import org.vademecum.client.fake.FakeWork;
import org.vademecum.client.fake.SettableClock;
import org.vademecum.client.fake.TestRepository;
import org.vademecum.client.update.Fetcher;
import org.vademecum.client.update.SyncListener;
import org.vademecum.client.update.TransportException;
import org.vademecum.client.update.UpdateResult;
import org.vademecum.client.update.UpdateSettings;
import org.vademecum.core.document.Language;
import org.vademecum.core.trust.metadata.Targets;

/**
 * A publisher whose keys the trial has, and a device that trusts its first root and stayed at an
 * edition; between them whoever attacks.
 */
final class TrustTrial {
  static final Wire.Fault NONE = (asked, answer) -> answer;

  private static final String SYMBOL = "G/1";
  private static final int PARAGRAPHS = 3;

  final FakePublisher publisher;
  final SettableClock clock;
  final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  private final Path directory;
  private final Tally tally;
  private final byte[] anchor;
  private final Map<Long, Map<String, byte[]>> said = new HashMap<>();
  private String failure = "";
  private long base;
  private long newest;

  TrustTrial(Path directory, Tally tally) throws IOException {
    this.directory = directory;
    this.tally = tally;
    publisher = new FakePublisher(now);
    clock = new SettableClock(now.plusSeconds(1));
    anchor = publisher.anchor();
    Devices.delete(directory);
  }

  TestRepository repository() {
    return publisher.repository();
  }

  /** Number of the edition that the device has. */
  long base() {
    return base;
  }

  /** Publishes so many editions; every paragraph of each names it. */
  TrustTrial publish(int editions) {
    for (int i = 0; i < editions; i++) {
      newest++;
      Stage.LANGUAGES.forEach(this::write);
      repository().publishTargets(Targets.NAME);
      if (publisher.publish() != newest) {
        throw new IllegalStateException("edition " + newest + " was to come");
      }
      said.put(newest, publisher.snapshot());
    }
    return this;
  }

  private void write(Language language) {
    FakeWork work = publisher.work(SYMBOL, language);
    for (int i = 0; i < PARAGRAPHS; i++) {
      if (work.sections().size() <= i) {
        work.paragraph(text(newest));
      } else {
        work.edit(i, text(newest));
      }
    }
  }

  private static String text(long edition) {
    return "Edition " + edition + " here";
  }

  Path directory() {
    return directory;
  }

  /** What the publisher said at an edition, by path. */
  Map<String, byte[]> said(long edition) {
    return said.getOrDefault(edition, Map.of());
  }

  /** The device comes to what is current. */
  TrustTrial follow() {
    sync(NONE);
    base = newest;
    look(Set.of(base));
    return this;
  }

  /** Syncs over a faulty wire; whether something new came, or else what was said of it. */
  Optional<UpdateResult> sync(Wire.Fault fault) {
    try (Library device = open(fault)) {
      Devices.subscribe(device);
      return Optional.of(device.sync(Stage.COLLECTION, SyncListener.NONE));
    } catch (TransportException expected) {
      failure = expected.toString();
      return Optional.empty();
    }
  }

  Library open(Wire.Fault fault) {
    Fetcher real = request -> publisher.find(request.path()).map(Got::of).orElse(Got.problem(404));
    UpdateSettings settings =
        new UpdateSettings(
            directory.toFile(),
            Optional.of(anchor),
            clock,
            pause -> {},
            new Random(1),
            Duration.ofSeconds(20));
    LibraryOptions options = LibraryOptions.in(directory.toFile()).at("http://none.invalid/");
    return Library.open(options.with(settings).through(any -> new Wire(real, fault)));
  }

  void injected() {
    tally.injected();
  }

  /** Counts the fault; the device has one of some editions, and comes to what is published next. */
  void judge(Set<Long> allowed) throws IOException {
    tally.injected();
    look(allowed);
    publish(1);
    heal();
  }

  /** The attack ended, the device comes to what is current. */
  void heal() throws IOException {
    Optional<UpdateResult> result = sync(NONE);
    if (result.filter(UpdateResult.Applied.class::isInstance).isEmpty()) {
      tally.harm(Harm.UNREADABLE, "no way to edition " + newest + ": " + result + failure);
    }
    look(Set.of(newest));
    Devices.delete(directory);
  }

  void harm(Harm harm, String what) {
    tally.harm(harm, what);
  }

  /** What can be read is all of one edition, which is one of these. */
  void look(Set<Long> allowed) {
    try (Library device = open(NONE)) {
      long edition = Devices.edition(device);
      if (edition < 0) {
        tally.harm(Harm.MIXED, device.status().toString());
      } else if (!allowed.contains(edition)) {
        tally.harm(Harm.ACCEPTED_WRONG, "edition " + edition + " of " + allowed);
      } else if (edition > 0 && !Devices.texts(device).equals(texts(edition))) {
        tally.harm(Harm.ACCEPTED_WRONG, "edition " + edition + " reads otherwise");
      }
      if (!device.check().clean()) {
        tally.harm(Harm.ACCEPTED_WRONG, "the check is not clean");
      }
    } catch (RuntimeException unreadable) {
      tally.harm(Harm.UNREADABLE, unreadable.toString());
    }
  }

  private static List<String> texts(long edition) {
    return Stream.generate(() -> text(edition))
        .limit((long) PARAGRAPHS * Stage.LANGUAGES.size())
        .toList();
  }
}
