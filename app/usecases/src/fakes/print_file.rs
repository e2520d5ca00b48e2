//! A file for the printer, in memory, that can be interrupted.
use crate::ports::{PrintFile, PrintFileError, PrintedPacket};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Keeps what is prepared and what is finished.
#[derive(Debug, Default)]
pub struct MemoryPrintFile(Mutex<Papers>);

#[derive(Debug, Default)]
struct Papers {
    prepared: Vec<PrintedPacket>,
    finished: Vec<PrintedPacket>,
    /// What is refused from now on, as a full disk or the end of the program would.
    refuses: Option<At>,
}

/// Where a run is interrupted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// Before anything is written.
    Prepare,
    /// Before the file gets its name.
    Finish,
}

impl MemoryPrintFile {
    /// Refuses from now on, or no more.
    pub fn refuse(&self, at: Option<At>) {
        self.papers().refuses = at;
    }

    /// What stands in the file with its name.
    #[must_use]
    pub fn finished(&self) -> Vec<PrintedPacket> {
        self.papers().finished.clone()
    }

    fn papers(&self) -> MutexGuard<'_, Papers> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn at(&self, at: At) -> Result<MutexGuard<'_, Papers>, PrintFileError> {
        let papers = self.papers();
        if papers.refuses == Some(at) {
            return Err(PrintFileError("the disk is full".to_owned()));
        }
        Ok(papers)
    }
}

impl PrintFile for MemoryPrintFile {
    fn left_over(&self) -> Result<Vec<PrintedPacket>, PrintFileError> {
        Ok(self.papers().prepared.clone())
    }

    fn prepare(&self, packets: &[PrintedPacket]) -> Result<(), PrintFileError> {
        self.at(At::Prepare)?.prepared = packets.to_vec();
        Ok(())
    }

    fn finish(&self) -> Result<(), PrintFileError> {
        let papers = &mut *self.at(At::Finish)?;
        papers.finished = std::mem::take(&mut papers.prepared);
        Ok(())
    }

    fn give_up(&self) -> Result<(), PrintFileError> {
        self.papers().prepared.clear();
        Ok(())
    }
}
