/**
 * Reads the pages of {@link org.rapporteur.explore} and writes them as HTML, by the templates of {@code src/main/jte},
 * which the build makes classes of this package.
 *
 * <p>A template is given the page as {@code page} and a {@link org.rapporteur.serve.html.View} as {@code view}, from
 * which it takes every address, so that the lens is never lost. What comes from outside is escaped by the templates'
 * language, by where it stands; {@code $unsafe} is not used. There is no style and no script in the pages: the policy
 * that the server sends forbids both.
 */
@NullMarked
package org.rapporteur.serve.html;

import org.jspecify.annotations.NullMarked;
