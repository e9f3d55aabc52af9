package io.headlight.activity.log.body;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** A body in XML without the content of hidden elements and attributes. No document type, so no entities either. */
final class XmlBody {

    private final XMLEventFactory events = XMLEventFactory.newDefaultFactory();

    private final HiddenMembers members;
    private int hidden;

    private XmlBody(HiddenMembers members) {
        this.members = members;
    }

    /** Empty when it is none. */
    static Optional<Shown> shown(byte[] body, HiddenMembers members) {
        try {
            var xml = new XmlBody(members);
            var text = xml.copy(reader(body));
            return Optional.of(new Shown(BodyForm.XML, text, xml.hidden));
        } catch (XMLStreamException notXml) {
            return Optional.empty();
        }
    }

    private static XMLEventReader reader(byte[] body) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory.createXMLEventReader(new ByteArrayInputStream(body));
    }

    private String copy(XMLEventReader from) throws XMLStreamException {
        var text = new StringWriter();
        var to = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(text);
        while (from.hasNext()) {
            var event = from.nextEvent();
            if (event.getEventType() == XMLEvent.DTD) {
                throw new XMLStreamException("A document type is more than a message needs");
            }
            if (event.isStartElement()) {
                to.add(without(event.asStartElement()));
                if (members.hides(event.asStartElement().getName().getLocalPart())) {
                    to.add(events.createCharacters(HiddenMembers.HIDDEN));
                    hidden++;
                    to.add(endOf(from));
                }
            } else {
                to.add(event);
            }
        }
        to.close();
        return text.toString();
    }

    /** Leaves out everything up to the end of the element that has begun. */
    private static XMLEvent endOf(XMLEventReader from) throws XMLStreamException {
        int open = 1;
        while (true) {
            var event = from.nextEvent();
            open += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
            if (open == 0) {
                return event;
            }
        }
    }

    private StartElement without(StartElement element) {
        var kept = new ArrayList<Attribute>();
        element.getAttributes().forEachRemaining(attribute -> {
            boolean hides = members.hides(attribute.getName().getLocalPart());
            hidden += hides ? 1 : 0;
            kept.add(hides ? events.createAttribute(attribute.getName(), HiddenMembers.HIDDEN) : attribute);
        });
        return events.createStartElement(element.getName(), kept.iterator(), element.getNamespaces());
    }
}
