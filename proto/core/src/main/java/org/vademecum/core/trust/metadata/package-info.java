/**
 * The metadata of TUF (The Update Framework, specification 1.0, section 4): four kinds in signed
 * envelopes. Values only; the order in which a client believes them is the client's. Pure.
 */
@NullMarked
package org.vademecum.core.trust.metadata;

import org.jspecify.annotations.NullMarked;
