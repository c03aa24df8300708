package org.vademecum.server.store;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Keeps requests for signatures, one a role; they change by compare-and-set. */
public interface RequestStore {

  /** All requests, in no order. */
  Future<List<MetadataRequest>> listRequests();

  Future<Optional<MetadataRequest>> findRequest(String role);

  /** Creates a request; false when the role has one. */
  Future<Boolean> createRequest(MetadataRequest request);

  /** Replaces a request if it is still the expected one. */
  Future<Boolean> replaceRequest(MetadataRequest expected, MetadataRequest next);

  /** Deletes a request if it is still the expected one. */
  Future<Boolean> deleteRequest(MetadataRequest expected);
}
