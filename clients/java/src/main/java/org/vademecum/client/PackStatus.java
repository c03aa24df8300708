package org.vademecum.client;

import java.time.Instant;
import java.util.Optional;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;

/**
 * What the device has of a pack it follows.
 *
 * @param collection name of its collection
 * @param title of the collection; empty before the first sync
 * @param edition number of the edition that is here; 0 before the first sync
 * @param newest number of the newest edition that is known of
 * @param root that stands for the pack's content
 * @param works number of works, withdrawn ones included
 * @param sections number of their sections
 * @param textBytes UTF-8 bytes of their texts
 * @param publishedAt when the publisher published the edition that is here
 * @param updatedAt when the edition came
 * @param checkedAt when the library was last asked
 * @param currentAsOf when the library's newest word was signed, by its own clock
 * @param expired whether that word, or something it rests on, is past its time: there may be news
 *     that this device cannot get
 */
public record PackStatus(
    String collection,
    Language language,
    String title,
    long edition,
    long newest,
    Optional<Digest> root,
    long works,
    long sections,
    long textBytes,
    Optional<Instant> publishedAt,
    Optional<Instant> updatedAt,
    Optional<Instant> checkedAt,
    Optional<Instant> currentAsOf,
    boolean expired) {}
