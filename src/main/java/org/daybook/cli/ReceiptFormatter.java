package org.daybook.cli;

import org.daybook.cli.output.CommandOutput;
import org.daybook.job.portfolio.OutputForm;
import org.daybook.job.portfolio.PortfolioResult;
import org.daybook.portfolio.PortfolioReceipt;

/** Describes what was written, so that it can be verified later. */
record ReceiptFormatter(CommandOutput output) {
    void say(PortfolioResult compiled) {
        PortfolioReceipt receipt = compiled.receipt();
        output.say("cli.compile.written", receipt.file().toString());
        output.say("cli.compile.incidents", String.valueOf(receipt.incidents().size()));
        output.say("cli.compile.size", output.formats().size(receipt.size()));
        if (receipt.volumes() > 1) {
            output.say("cli.compile.volumes", String.valueOf(receipt.volumes()));
        }
        receipt.larger().forEach(name -> output.say("cli.compile.larger", name));
        output.say(
                compiled.isDividedPdf() ? "cli.compile.sha256-manifest" : "cli.compile.sha256",
                receipt.sha256().hex());
        output.say("cli.compile.code", compiled.code());
        compiled.headCode().ifPresent(code -> output.say("cli.compile.head", code));
        compiled.certificate().ifPresent(sha256 -> output.say("cli.compile.certificate", sha256.hex()));
        output.say(compiled.form() == OutputForm.LOCKED_ZIP ? "cli.compile.locked" : "cli.compile.plain");
        compiled.companions()
                .contactSheet()
                .ifPresent(sheet -> output.say("cli.compile.contact-sheet", String.valueOf(sheet.getFileName())));
        compiled.companions()
                .others()
                .forEach(file -> output.say("cli.compile.beside", String.valueOf(file.getFileName())));
        if (!compiled.noted()) {
            output.warn("cli.compile.not-noted");
        }
    }
}
