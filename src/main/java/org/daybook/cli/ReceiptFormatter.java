package org.daybook.cli;

import org.daybook.job.OutputForm;
import org.daybook.job.PortfolioResult;
import org.daybook.portfolio.PortfolioReceipt;

/** Says what was written, so that it can be compared later. */
final class ReceiptFormatter {
    private final CommandOutput voice;

    ReceiptFormatter(CommandOutput voice) {
        this.voice = voice;
    }

    void say(PortfolioResult compiled) {
        PortfolioReceipt receipt = compiled.receipt();
        voice.say("cli.compile.written", receipt.file().toString());
        voice.say("cli.compile.incidents", String.valueOf(receipt.incidents().size()));
        voice.say("cli.compile.size", voice.formats().size(receipt.size()));
        receipt.larger().forEach(name -> voice.say("cli.compile.larger", name));
        voice.say("cli.compile.sha256", receipt.sha256().hex());
        voice.say("cli.compile.code", compiled.code());
        compiled.headCode().ifPresent(code -> voice.say("cli.compile.head", code));
        compiled.certificate().ifPresent(sha256 -> voice.say("cli.compile.certificate", sha256.hex()));
        voice.say(compiled.form() == OutputForm.LOCKED_ZIP ? "cli.compile.locked" : "cli.compile.plain");
        compiled.companions()
                .contactSheet()
                .ifPresent(sheet -> voice.say("cli.compile.contact-sheet", String.valueOf(sheet.getFileName())));
        compiled.companions()
                .others()
                .forEach(file -> voice.say("cli.compile.beside", String.valueOf(file.getFileName())));
        if (!compiled.noted()) {
            voice.warn("cli.compile.not-noted");
        }
    }
}
