/** What a draft changes: works, sections, words, and the bytes that devices will download. */
@NullMarked
package org.vademecum.server.publish.difference;

import org.jspecify.annotations.NullMarked;
