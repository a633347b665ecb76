package org.readout.web;

import java.util.Optional;

/**
 * The page that asks for the desk's token, at whatever address was asked for.
 *
 * @param next the path to go on to
 * @param trouble why the last try failed, a sentence
 * @param root way from the address that was asked for to the desk's root, as in {@link FaultPage}
 */
public record DoorPage(String next, Optional<String> trouble, String root) {
    public DoorPage {
        FaultPage.checkRoot(root);
    }
}
