package org.vademecum.client.update;

/**
 * What a library offers of a collection, found without fetching any text.
 *
 * @param collection its name
 * @param held number of the edition that is here; 0 for none
 * @param offered number of the edition for this device; 0 before the first
 * @param urgent whether an urgent edition came after the one that is here: it is to be fetched now,
 *     whatever the rules for traffic and power
 */
public record News(String collection, long held, long offered, boolean urgent) {}
