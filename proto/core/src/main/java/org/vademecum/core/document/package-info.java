/**
 * The vocabulary: immutable values that check themselves at birth. Depends on nothing.
 *
 * <p>Terms follow FRBR and Akoma Ntoso: a work exists in expressions (one a language), an
 * expression is a sequence of sections.
 */
@NullMarked
package org.vademecum.core.document;

import org.jspecify.annotations.NullMarked;
