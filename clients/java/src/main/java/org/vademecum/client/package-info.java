/** The sync library: what an app calls. Runs on the JVM and on Android from API 26. */
@NullMarked
package org.vademecum.client;

import org.jspecify.annotations.NullMarked;
