package dev.arb.market.net;

import java.util.List;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.Framedata;
import org.java_websocket.protocols.Protocol;

/**
 * RFC 6455 without extensions (no compression is offered), that hands a message in one frame on as bytes: the library
 * would decode every text into a string, which the parsers do not need. A consequence is that such a text is not
 * checked to be UTF-8; a parser that meets other bytes calls the frame malformed or passes over them.
 */
final class RawMessageDraft extends Draft_6455 {
    private final int maxFrameBytes;
    private boolean fragmented;

    RawMessageDraft(int maxFrameBytes) {
        super(List.of(), List.of(new Protocol("")), maxFrameBytes);
        this.maxFrameBytes = maxFrameBytes;
    }

    @Override
    public void processFrame(WebSocketImpl socket, Framedata frame) throws InvalidDataException {
        Opcode code = frame.getOpcode();
        boolean message = code == Opcode.TEXT || code == Opcode.BINARY;
        if (message && frame.isFin() && !fragmented && socket.getWebSocketListener() instanceof WsSocket client) {
            client.raw(frame.getPayloadData());
            return;
        }
        if (message || code == Opcode.CONTINUOUS) {
            fragmented = !frame.isFin();
        }
        super.processFrame(socket, frame);
    }

    @Override
    public void reset() {
        super.reset();
        fragmented = false;
    }

    @Override
    public Draft copyInstance() {
        return new RawMessageDraft(maxFrameBytes);
    }
}
