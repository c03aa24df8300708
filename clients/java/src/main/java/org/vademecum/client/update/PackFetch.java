package org.vademecum.client.update;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vademecum.client.store.PackTable;
import org.vademecum.client.trust.ContentException;
import org.vademecum.client.trust.StaleManifestException;
import org.vademecum.client.trust.TrustedRecord;
import org.vademecum.client.trust.TrustedState;
import org.vademecum.core.document.Language;
import org.vademecum.proto.v1.Manifest;

/** Fetches the files that lead packs to a trusted record's roots, by the next way if need be. */
final class PackFetch {
  private final TrustedState trust;
  private final TrustedRecord record;
  private final LibraryTargets library;
  private final Downloader downloader;
  private final File staging;
  private final Watch watch;

  /**
   * @param record whose roots are wanted: the trusted one, or one that its chain names
   */
  PackFetch(
      TrustedState trust,
      TrustedRecord record,
      LibraryTargets library,
      Downloader downloader,
      File staging,
      Watch watch) {
    this.trust = trust;
    this.record = record;
    this.library = library;
    this.downloader = downloader;
    this.staging = staging;
    this.watch = watch;
  }

  /**
   * Fetches what leads a pack to its root.
   *
   * @param whole whether the pack is to come as a whole although it may be here
   */
  PackPlan fetch(PackTable.Stored pack, boolean whole) {
    Route route = route(pack.language());
    Way first = route.first(whole ? Optional.empty() : pack.root());
    return fetch(pack, route, first);
  }

  /** Fetches by the way after one whose files proved wrong. */
  PackPlan fetchAfter(PackPlan failed, ContentException fault) {
    failed.files().forEach(Staging::remove);
    downloader.mirrors().passOver();
    Route route = route(failed.pack().language());
    Way next = route.after(failed.way(), failed.pack().root()).orElseThrow(() -> fault);
    watch.listener().fellBack(failed.pack().name(), String.valueOf(fault.getMessage()));
    return fetch(failed.pack(), route, next);
  }

  private PackPlan fetch(PackTable.Stored pack, Route route, Way first) {
    Way way = first;
    while (true) {
      try {
        return fetchBy(pack, route, way);
      } catch (ContentException | NotFoundException | UnexpectedAnswerException e) {
        way = route.after(way, pack.root()).orElseThrow(() -> e);
        watch.listener().fellBack(pack.name(), String.valueOf(e.getMessage()));
      }
    }
  }

  private PackPlan fetchBy(PackTable.Stored pack, Route route, Way way) {
    List<Leg> legs = route.legs(way, pack.root());
    List<File> files = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Leg leg : legs) {
      names.add(leg.wanted().name());
      watch.expect(leg.wanted().expectedBytes());
    }
    Staging.keepOnly(staging, pack.language().tag() + "-", names);
    requireRoom(way, legs, route.pack().getTextBytes());
    for (Leg leg : legs) {
      files.add(downloader.fetch(staging, leg.wanted(), watch));
    }
    return new PackPlan(pack, way, legs, files, route.root(), route.pack().getTextBytes());
  }

  /** Asked before the first byte comes: a download that cannot be applied would be in vain. */
  private void requireRoom(Way way, List<Leg> legs, long textBytes) {
    long expected = legs.stream().mapToLong(leg -> leg.wanted().expectedBytes()).sum();
    long missing = legs.stream().mapToLong(leg -> Staging.missing(staging, leg.wanted())).sum();
    downloader.space().require(staging, missing + Space.toApply(way, expected, textBytes));
  }

  private Route route(Language language) {
    return new Route(
        record, language, manifest(language), new PastRecords(trust, library::fetchRecord)::get);
  }

  /** What the server offers; without a manifest of this very edition all is asked for by roots. */
  private Optional<Manifest> manifest(Language language) {
    if (!trust.trusted().filter(it -> it.edition() == record.edition()).isPresent()) {
      return Optional.empty();
    }
    try {
      return library
          .fetchManifest(record.collection(), language)
          .map(bytes -> trust.acceptManifest(bytes, language));
    } catch (StaleManifestException | NotFoundException e) {
      return Optional.empty();
    }
  }
}
