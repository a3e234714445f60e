// What a member of a Windows event's JSON is, by its path. The same leaf name stands for other things in other places (the
// pid and thread of the process that wrote the event, ids of agents), and every exporter has places of its own.
#pragma once
#include "evidence/logs/sockets/windows_event.h"

namespace delist {

struct EventMember
{
    enum class Role : std::uint8_t {
        None,
        Id,
        Time,         ///< when the event was
        UtcTime,      ///< the same, as in the event's XML
        TimeOfRecord, ///< when it was written down
        TimeReceived, ///< when somebody else got it
        Computer,
        Host,         ///< may be the one that collects
        Message,      ///< the rendered text
        Log,          ///< a channel or provider
        Raw,          ///< the whole event in a string
        DataText,     ///< the whole EventData in a string
        Data,         ///< a value of EventData
        DataName,     ///< the name of one, beside …
        DataValue,    ///< … its value
        Flat,         ///< a value of EventData among the event's own fields
        Pid,          ///< the same, or the writer's: "ProcessID"
        PidOfEvent,   ///< the same, spelt as EventData does: "ProcessId"
        Ecs,          ///< a value under its name in the Elastic Common Schema
        EcsDirection
    };
    Role role = Role::None;
    WindowsEvent::Field field = WindowsEvent::Field::None; ///< of Data, Flat and Ecs
};

/// By its path in the whole object.
EventMember eventMemberOf(std::string_view path);

} // namespace delist
