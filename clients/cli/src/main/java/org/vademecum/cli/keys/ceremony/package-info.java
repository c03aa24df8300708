/** The rules of a ceremony: who may sign what, what changes, what is missing; and its folder. */
@NullMarked
package org.vademecum.cli.keys.ceremony;

import org.jspecify.annotations.NullMarked;
