package org.daybook.importing.mail;

/** E-mails of invented people, written from the grammars of RFC 5322, 2045 to 2047 and 2231. */
final class MailboxFixtures {
    private MailboxFixtures() {}

    /** The shortest that has everything. */
    static final String PLAIN = """
            Return-Path: <rob.turner@example.org>
            Received: from mx2.example.net (mx2.example.net [192.0.2.7])
            \tby inbox.example.com with ESMTPS id 7 for <sam@example.com>;
            \tMon, 01 Jun 2026 22:14:08 +0000
            Received: from [198.51.100.23] (helo=phone)
             by mx2.example.net; Mon, 01 Jun 2026 22:14:05 +0000
            Authentication-Results: inbox.example.com; spf=pass smtp.mailfrom=example.org
            DKIM-Signature: v=1; a=rsa-sha256; d=example.org; s=k1; bh=x; b=y
            Message-ID: <1@example.org>
            In-Reply-To: <0@example.com>
            Date: Mon, 1 Jun 2026 23:14:03 +0100
            From: "Turner, Rob" <rob.turner@example.org>
            To: Sam <sam@example.com>, other@example.com
            Cc: third@example.com
            Reply-To: elsewhere@example.net
            X-Originating-IP: [198.51.100.23]
            Subject: =?UTF-8?Q?You_can=E2=80=99t?=
             =?UTF-8?B?IGhpZGU=?=
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            I know where you are=
             parked.

            It=E2=80=99s the blue one.
            """;

    static final String ALTERNATIVE = """
            From: a@example.org (Rob T)
            Date: 1 Jun 26 10:00 GMT
            Subject: two forms
            Content-Type: multipart/alternative; boundary="b1"

            This is a message in MIME format.
            --b1
            Content-Type: text/plain; charset=iso-8859-15
            Content-Transfer-Encoding: base64

            NSCk
            --b1
            Content-Type: text/html

            <p>5 &euro; <img src="http://tracker.example.net/x.gif"></p>
            --b1--
            epilogue
            """;

    static final String HTML_ONLY = """
            From: =?windows-1252?Q?Ren=E9?= <rene@example.org>
            Date: Tue, 02 Jun 2026 08:30:00 -0000
            Message-ID: <3@example.org>
            Content-Type: text/html; charset="utf-8"

            <html><head><title>no</title><style>p { color: red }</style></head><body>
            <p>Dear   Sam,<br>see <a href="https://pay.example.net/?u=1&amp;v=2">your bank</a>.</p>
            <script>document.write("x")</script><!-- hidden -->
            <ul><li>one<li>two &#x1F600;</ul><img alt="logo" src="http://t.example.net/1.png">
            </body></html>
            """;

    static final String ATTACHED = """
            From: rob@example.org
            Date: Tue, 02 Jun 2026 09:00:00 +0100
            Content-Type: multipart/mixed; boundary=m

            --m
            Content-Type: multipart/related; boundary=r

            --r
            Content-Type: text/html

            <b>Look</b>
            --r
            Content-Type: image/png; name="=?UTF-8?Q?caf=C3=A9.png?="
            Content-ID: <x>
            Content-Transfer-Encoding: base64

            iVBORw0KGgo=
            --r--
            --m
            Content-Type: application/pdf
            Content-Disposition: attachment; filename*0*=UTF-8''our%20ho; filename*1*=use%20%E2%82%AC;
             filename*2=.pdf

            %PDF
            --m
            Content-Type: text/plain; name=notes.txt
            Content-Disposition: attachment

            not part of the words
            --m
            Content-Type: message/rfc822

            From: inner@example.org
            Subject: inner
            Date: Mon, 01 Jun 2026 00:00:00 +0000

            the words of the e-mail in it
            --m
            Content-Type: application/ms-tnef; name="winmail.dat"
            Content-Transfer-Encoding: base64

            eJ8+
            --m--
            """;

    static final String SEALED = """
            From: rob@example.org
            Date: Wed, 03 Jun 2026 09:00:00 EST
            Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"
            Content-Disposition: attachment; filename="smime.p7m"
            Content-Transfer-Encoding: base64

            MIAG
            """;

    /** No date, two subjects, an address that is none. */
    static final String ODD = """
            Received: from x by y; Wed, 03 Jun 2026 10:00:00 +0000
            From: The Neighbour
            Subject: first
            Subject: second
            To: undisclosed-recipients:;

            words
            """;

    /** As Google hands it out. */
    static final String TAKEOUT = """
            From 1799999999999999999@xxx Mon Jun 01 22:14:08 +0000 2026
            X-GM-THRID: 1799999999999999999
            X-Gmail-Labels: Inbox,Unread,=?UTF-8?Q?Caf=C3=A9?=
            Message-ID: <a@mail.example.org>
            Date: Mon, 01 Jun 2026 22:14:00 +0000
            From: Rob <rob@example.org>
            Subject: one

            From the window I saw you.

            From 10:15 to 11:00 in 2026 I waited.
            >From here it is close.

            From 1799999999999999998@xxx Tue Jun 02 07:00:00 +0000 2026
            X-Gmail-Labels: Sent
            Date: Tue, 02 Jun 2026 09:00:00 +0200
            From: sam@example.com

            Stop.

            """;
}
